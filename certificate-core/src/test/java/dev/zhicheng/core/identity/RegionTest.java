package dev.zhicheng.core.identity;

import dev.zhicheng.core.identity.Region.Doubt;
import dev.zhicheng.core.identity.Region.Fault;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RegionTest {

    @Test
    void guyuan_county_was_abolished_in_2001_and_is_yuanzhou_district_today() {
        Region county = Region.of("642221");
        assertThat(county.name()).isEqualTo("固原县");
        assertThat(county.until()).hasValue(2001);
        assertThat(county.current()).extracting(Region::name).containsExactly("原州区");
    }

    @Test
    void haiyuan_moved_twice() {
        assertThat(Region.of("640421").until()).hasValue(2003);
        assertThat(Region.of("642222").current()).extracting(Region::code).containsExactly("640522");
    }

    @Test
    void lingwu_has_a_chain_of_three_successors() {
        Region first = Region.of("642125");
        Region second = first.successors().get(0);
        Region third = second.successors().get(0);
        assertThat(second.code()).isEqualTo("642103");
        assertThat(third.code()).isEqualTo("640382");
        assertThat(third.successors()).extracting(Region::code).containsExactly("640181");
        assertThat(first.current()).containsExactly(Region.of("640181"));
    }

    @Test
    void xincheng_was_divided_so_its_code_alone_does_not_tell() {
        assertThat(Region.of("640103").current()).extracting(Region::code).containsExactly("640105", "640106");
    }

    @Test
    void every_successor_is_known_and_every_abolished_region_leads_to_one_in_force() {
        for (Region region : Region.all()) {
            assertThat(region.successors().isEmpty()).as(region.code()).isEqualTo(region.inForce());
            assertThat(region.current()).as(region.code()).isNotEmpty().allMatch(Region::inForce);
            region.successors().forEach(next -> next.since().ifPresent(since -> assertThat(since)
                    .as("%s becomes %s", region, next)
                    .isLessThanOrEqualTo(region.until().orElseThrow())));
        }
    }

    @Test
    void the_record_holds_34_provinces_and_all_57_codes_below_ningxia() {
        assertThat(Region.all())
                .filteredOn(region -> region.code().endsWith("0000"))
                .hasSize(34);
        assertThat(Region.all())
                .filteredOn(region -> region.code().matches("64(?!0000).*"))
                .hasSize(57);
    }

    @Test
    void another_provinces_county_is_unknown_but_its_province_is_not() {
        assertThat(Region.parse("330106").faultIfAny()).contains(Fault.UNKNOWN);
        assertThat(Region.provinceOf("330106").orElseThrow().name()).isEqualTo("浙江省");
        assertThat(Region.provinceOf("990000")).isEmpty();
        assertThat(Region.parse("64040").faultIfAny()).contains(Fault.FORM);
    }

    @Test
    void an_unknown_or_a_too_young_holder_of_an_abolished_code_is_a_doubt_and_no_fault() {
        assertThat(Region.doubts(CitizenId.of("642221196607060001"))).isEmpty();
        assertThat(Region.doubts(withRegionAndYear("642221", 2002))).containsExactly(Doubt.BORN_AFTER_ABOLITION);
        assertThat(Region.doubts(withRegionAndYear("642221", 2001))).isEmpty();
        assertThat(Region.doubts(withRegionAndYear("649999", 1980))).containsExactly(Doubt.REGION_UNKNOWN);
        assertThat(Region.doubts(withRegionAndYear("010000", 1980))).containsExactly(Doubt.REGION_UNKNOWN);
        assertThat(Region.doubts(withRegionAndYear("330106", 1980))).isEmpty();
        assertThat(Region.doubts(CitizenId.of("932682198501010017"))).isEmpty();
    }

    private static CitizenId withRegionAndYear(String region, int year) {
        String digits = region + year + "0706000";
        for (char check : "0123456789X".toCharArray()) {
            if (CitizenId.isValid(digits + check)) {
                return CitizenId.of(digits + check);
            }
        }
        throw new AssertionError(digits);
    }
}
