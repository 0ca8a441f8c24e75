package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.application.Employer;
import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.application.ReadFault;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.CoverImage;
import dev.zhicheng.core.certificate.CoverPage;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.core.text.TextCleaner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one application of one person's rows. */
final class ApplicationAssembler {

    private static final Pattern PLAIN_FILE_NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\:\\p{Cntrl}]+");

    private static final Pattern HAN_LINE_BREAK = Pattern.compile("(?<=\\p{IsHan})\\R(?=\\p{IsHan})");
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    private final @Nullable String unit;
    private final @Nullable LocalDate submittedOn;
    private final CoverImageLookup images;
    private final List<SummaryWarning> warnings = new ArrayList<>();

    ApplicationAssembler(@Nullable String unit, @Nullable LocalDate submittedOn, CoverImageLookup images) {
        this.unit = unit;
        this.submittedOn = submittedOn;
        this.images = images;
    }

    /** The application of rows that belong together, at least one. */
    TabledApplication assemble(List<SummaryRow> rows) {
        List<PaperCertificate> certificates =
                rows.stream().map(this::certificate).toList();
        List<ReadFault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (ReadFault fault : rows.get(i).faults()) {
                faults.add(new ReadFault(ApplicationFields.moved(fault.field(), i), fault.kind(), fault.place()));
            }
        }
        String name = agreed(
                rows,
                row -> Optional.ofNullable(text(row, SummaryColumn.NAME)),
                ApplicationAssembler::isSameName,
                SummaryWarning.Kind.NAME_CONFLICT);
        Employment employment =
                agreed(rows, this::employment, Objects::equals, SummaryWarning.Kind.EMPLOYMENT_CONFLICT);
        SummaryRow first = rows.get(0);
        Applicant applicant = new Applicant(
                name,
                text(first, SummaryColumn.CITIZEN_ID),
                employment,
                unit == null ? null : new Employer(unit),
                null);
        Application application = new Application(
                "R" + first.place().row(),
                submittedOn == null ? null : submittedOn.toString(),
                applicant,
                certificates);
        return new TabledApplication(
                application, rows.stream().map(SummaryRow::place).toList(), faults, warnings);
    }

    /** What all rows that say anything say; null, with a warning at the first row that says otherwise, when they differ. */
    private <T> @Nullable T agreed(
            List<SummaryRow> rows,
            Function<SummaryRow, Optional<T>> value,
            BiPredicate<T, T> same,
            SummaryWarning.Kind conflict) {
        T agreed = null;
        for (SummaryRow row : rows) {
            T next = value.apply(row).orElse(null);
            if (agreed != null && next != null && !same.test(agreed, next)) {
                warn(conflict, row, null);
                return null;
            }
            agreed = agreed == null ? next : agreed;
        }
        return agreed;
    }

    /** Names that differ in spaces or in the separator dot alone are one name; the rules clean it. */
    private static boolean isSameName(String one, String other) {
        return Objects.equals(
                TextCleaner.cleanName(one).text(), TextCleaner.cleanName(other).text());
    }

    private Optional<Employment> employment(SummaryRow row) {
        return word(row, SummaryColumn.EMPLOYMENT, FormWords::employment, SummaryWarning.Kind.EMPLOYMENT_UNKNOWN);
    }

    private Optional<Acquisition> acquisition(SummaryRow row) {
        return word(row, SummaryColumn.ACQUISITION, FormWords::acquisition, SummaryWarning.Kind.ACQUISITION_UNKNOWN);
    }

    private <T> Optional<T> word(
            SummaryRow row, SummaryColumn column, Function<String, Optional<T>> words, SummaryWarning.Kind unknown) {
        String text = row.text(column);
        Optional<T> word = text == null ? Optional.empty() : words.apply(text);
        if (text != null && word.isEmpty()) {
            warn(unknown, row, column);
        }
        return word;
    }

    private PaperCertificate certificate(SummaryRow row) {
        return new PaperCertificate(
                text(row, SummaryColumn.NUMBER),
                text(row, SummaryColumn.SERIES),
                text(row, SummaryColumn.TITLE),
                text(row, SummaryColumn.SPECIALITY),
                text(row, SummaryColumn.LEVEL),
                text(row, SummaryColumn.ISSUED_ON),
                text(row, SummaryColumn.ACQUIRED_ON),
                text(row, SummaryColumn.ISSUER),
                text(row, SummaryColumn.DOCUMENT_NUMBER),
                acquisition(row).orElse(null),
                text(row, SummaryColumn.LEGEND),
                Medium.PAPER,
                images(row));
    }

    /** The text without the line breaks of its cell: the form's own sample row breaks 农业系列 and 高级兽医师 in two. */
    private static @Nullable String text(SummaryRow row, SummaryColumn column) {
        String text = row.text(column);
        return text == null
                ? null
                : LINE_BREAK
                        .matcher(HAN_LINE_BREAK.matcher(text).replaceAll(""))
                        .replaceAll(" ");
    }

    private List<CoverImage> images(SummaryRow row) {
        List<CoverImage> found = new ArrayList<>();
        image(row, SummaryColumn.COVER_1, CoverPage.COVER_1).ifPresent(found::add);
        image(row, SummaryColumn.COVER_2, CoverPage.COVER_2).ifPresent(found::add);
        return found;
    }

    private Optional<CoverImage> image(SummaryRow row, SummaryColumn column, CoverPage page) {
        String text = row.text(column);
        if (text == null) {
            return Optional.empty();
        }
        String fileName = text.strip();
        if (!PLAIN_FILE_NAME.matcher(fileName).matches()) {
            warn(SummaryWarning.Kind.IMAGE_NAME_UNUSABLE, row, column);
            return Optional.empty();
        }
        CoverImage image = images.find(page, fileName);
        if (image == null) {
            warn(SummaryWarning.Kind.IMAGE_NOT_FOUND, row, column);
            return Optional.empty();
        }
        return Optional.of(new CoverImage(page, image.mediaType(), image.size(), image.sha256()));
    }

    private void warn(SummaryWarning.Kind kind, SummaryRow row, @Nullable SummaryColumn column) {
        warnings.add(new SummaryWarning(kind, row.place(), column == null ? null : column.header()));
    }
}
