package dev.zhicheng.core.summary;

import dev.zhicheng.core.application.Employment;
import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.text.TextCleaner;
import java.util.Map;
import java.util.Optional;

/** The words that the columns 在职状态 and 取得方式 may hold. */
final class FormWords {

    private static final Map<String, Employment> EMPLOYMENT = Map.of(
            "在职", Employment.IN_POST,
            "在职在岗", Employment.IN_POST,
            "离退休", Employment.RETIRED,
            "退休", Employment.RETIRED,
            "离休", Employment.RETIRED,
            "调离", Employment.TRANSFERRED_OUT,
            "其他", Employment.OTHER,
            "其它", Employment.OTHER);

    private static final Map<String, Acquisition> ACQUISITION = Map.of(
            "统一评审", Acquisition.UNIFIED_REVIEW,
            "考评结合", Acquisition.REVIEW_WITH_EXAMINATION,
            "考试", Acquisition.EXAMINATION,
            "确认", Acquisition.RECOGNITION,
            "认定", Acquisition.RECOGNITION,
            "其他", Acquisition.OTHER,
            "其它", Acquisition.OTHER);

    private FormWords() {}

    static Optional<Employment> employment(String text) {
        return Optional.ofNullable(EMPLOYMENT.get(TextCleaner.lookupKey(text)));
    }

    static Optional<Acquisition> acquisition(String text) {
        return Optional.ofNullable(ACQUISITION.get(TextCleaner.lookupKey(text)));
    }
}
