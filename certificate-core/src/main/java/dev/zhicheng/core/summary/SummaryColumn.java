package dev.zhicheng.core.summary;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.zhicheng.core.text.TextCleaner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of the summary table (附件2), found by its header text and never by its position.
 *
 * <p>The first eleven are the official form's, in its order. The others stand beside it where they were collected,
 * because 四 asks for more than the form has room for.
 */
public enum SummaryColumn {
    /** 序号. */
    @JsonProperty("sequence")
    SEQUENCE("序号"),
    /** 姓名. */
    @JsonProperty("name")
    NAME("姓名"),
    /** 身份证号. */
    @JsonProperty("citizenId")
    CITIZEN_ID("身份证号", "身份证号码", "公民身份号码", "身份证件号码"),
    /** 系列名称. */
    @JsonProperty("series")
    SERIES("系列名称", "系列", "职称系列"),
    /** 资格名称. */
    @JsonProperty("title")
    TITLE("资格名称", "职称名称", "任职资格名称"),
    /** 专业名称. */
    @JsonProperty("speciality")
    SPECIALITY("专业名称", "专业"),
    /** 发证时间. */
    @JsonProperty("issuedOn")
    ISSUED_ON("发证时间", "发证日期"),
    /** 发证单位. */
    @JsonProperty("issuer")
    ISSUER("发证单位", "发证机关"),
    /** 职称任职文件. */
    @JsonProperty("documentNumber")
    DOCUMENT_NUMBER("职称任职文件", "任职文件", "职称任职文件编号"),
    /** 证书编号, the paper certificate's. */
    @JsonProperty("number")
    NUMBER("证书编号", "证书号"),
    /** 备注. */
    @JsonProperty("remark")
    REMARK("备注"),
    /** 级别. */
    @JsonProperty("level")
    LEVEL("级别", "职称级别"),
    /** 取得时间. */
    @JsonProperty("acquiredOn")
    ACQUIRED_ON("取得时间", "取得日期"),
    /** 取得方式. */
    @JsonProperty("acquisition")
    ACQUISITION("取得方式"),
    /** 封二字样. */
    @JsonProperty("legend")
    LEGEND("封二字样"),
    /** 在职状态. */
    @JsonProperty("employment")
    EMPLOYMENT("在职状态"),
    /** 封面1: the file name of the picture. */
    @JsonProperty("cover1")
    COVER_1("封面1"),
    /** 封面2: the file name of the picture. */
    @JsonProperty("cover2")
    COVER_2("封面2");

    private static final Pattern TRAILING_BRACKET = Pattern.compile("\\([^()]*\\)$");
    private static final Map<String, SummaryColumn> BY_HEADER = Stream.of(values())
            .flatMap(column -> column.headers.stream().map(header -> Map.entry(header, column)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String header;
    private final List<String> headers;

    SummaryColumn(String header, String... otherHeaders) {
        this.header = header;
        this.headers = Stream.concat(Stream.of(header), Stream.of(otherHeaders)).toList();
    }

    /** The header as the form prints it, without line breaks. */
    public String header() {
        return header;
    }

    /** Whether the official form has it; the other columns are additions. */
    public boolean isOfficial() {
        return ordinal() <= REMARK.ordinal();
    }

    /** Whether it holds a date (发证时间, 取得时间). */
    public boolean isDate() {
        return this == ISSUED_ON || this == ACQUIRED_ON;
    }

    /**
     * The column a header text names, empty when it names none. White space, line breaks, full-width forms and a
     * bracketed hint at the end, as in {@code 姓名（必填）}, make no difference.
     */
    public static Optional<SummaryColumn> ofHeader(String text) {
        String shown = TextCleaner.lookupKey(text);
        Function<String, Optional<SummaryColumn>> find = header -> Optional.ofNullable(BY_HEADER.get(header));
        return find.apply(shown)
                .or(() -> find.apply(TRAILING_BRACKET.matcher(shown).replaceFirst("")));
    }
}
