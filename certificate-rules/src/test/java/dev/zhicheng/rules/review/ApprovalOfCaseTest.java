package dev.zhicheng.rules.review;

import dev.zhicheng.rules.issuing.Approval;
import dev.zhicheng.rules.review.Ningxia.Walk;
import java.util.List;
import org.junit.jupiter.api.Test;

import static dev.zhicheng.rules.review.Ningxia.REGION;
import static org.assertj.core.api.Assertions.assertThat;

/** 最终由自治区…审核, 统一编号 (三(三)): no number before the last approval. */
class ApprovalOfCaseTest {

    private static final String OFFICE = "自治区人社厅";

    private static Walk atTheRegion() {
        return new Walk().submitted().passesUnit().passesIndustry().passesDistrict();
    }

    @Test
    void a_case_gives_no_approval_until_its_last_stage_has_approved() {
        List<Walk> onTheWay = List.of(
                new Walk(),
                new Walk().submitted(),
                new Walk().submitted().passesUnit(),
                new Walk().submitted().passesUnit().passesIndustry(),
                atTheRegion());

        assertThat(onTheWay)
                .allSatisfy(walk -> assertThat(Approval.of(walk.now(), OFFICE)).isEmpty());
    }

    @Test
    void an_approved_case_gives_one_and_has_no_number_yet() {
        assertThat(Approval.of(atTheRegion().passesRegion().now(), OFFICE))
                .contains(new Approval("case-1", OFFICE, null));
    }

    @Test
    void a_numbered_case_gives_the_same_with_its_number_so_that_issuing_can_be_repeated() {
        ReviewCase numbered = atTheRegion()
                .passesRegion()
                .does(REGION, new Act.AllotNumber("6420210940000018"))
                .now();

        assertThat(Approval.of(numbered, OFFICE)).contains(new Approval("case-1", OFFICE, "6420210940000018"));
    }
}
