package dev.zhicheng.samples.quickstart;

import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.summary.SummaryHead;
import dev.zhicheng.render.summary.SummaryTablePdf;
import dev.zhicheng.rules.review.ReviewBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** 三(二): what is signed on paper is bound to the batch by a digest that stands on it. */
class BatchTableTest {

    @Test
    void the_table_to_be_signed_bears_the_digest_of_its_batch() throws IOException {
        Application application = Samples.application();
        ReviewBatch batch = ReviewBatch.of(
                "batch-1",
                new SummaryHead("原州区农业农村局", LocalDate.of(2021, 9, 20)),
                List.of(new ReviewBatch.Member(
                        "case-7",
                        application.applicant(),
                        application.certificates().get(0))));

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        SummaryTablePdf.bundled().write(batch.table(), pdf);

        try (PDDocument page = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(new PDFTextStripper().getText(page).replaceAll("\\s", ""))
                    .contains("马晓兰", batch.digest());
        }
    }
}
