package dev.zhicheng.samples.benchmarks.rules;

import dev.zhicheng.core.certificate.Acquisition;
import dev.zhicheng.core.certificate.Medium;
import dev.zhicheng.core.title.LevelWord;
import dev.zhicheng.core.title.TitleLevel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A paper certificate, read. */
public final class PaperCase {

    private final int index;
    private final TextField number;
    private final TextField series;
    private final TextField title;
    private final String titleStanding;
    private final @Nullable TitleLevel titleLevel;
    private final boolean outsideSeries;
    private final TextField speciality;
    private final TextField level;
    private final @Nullable LevelWord levelWord;
    private final DateField issuedOn;
    private final DateField acquiredOn;
    private final TextField issuer;
    private final TextField documentNumber;
    private final boolean deviating;
    private final @Nullable Integer documentYear;
    private final @Nullable Acquisition acquisition;
    private final TextField legend;
    private final Medium medium;
    private final boolean duplicate;
    private final List<ImageCase> images;
    private final boolean cover1;
    private final boolean cover2;

    PaperCase(
            int index,
            TextField number,
            TextField series,
            TextField title,
            String titleStanding,
            @Nullable TitleLevel titleLevel,
            boolean outsideSeries,
            TextField speciality,
            TextField level,
            @Nullable LevelWord levelWord,
            DateField issuedOn,
            DateField acquiredOn,
            TextField issuer,
            TextField documentNumber,
            boolean deviating,
            @Nullable Integer documentYear,
            @Nullable Acquisition acquisition,
            TextField legend,
            Medium medium,
            boolean duplicate,
            List<ImageCase> images,
            boolean cover1,
            boolean cover2) {
        this.index = index;
        this.number = number;
        this.series = series;
        this.title = title;
        this.titleStanding = titleStanding;
        this.titleLevel = titleLevel;
        this.outsideSeries = outsideSeries;
        this.speciality = speciality;
        this.level = level;
        this.levelWord = levelWord;
        this.issuedOn = issuedOn;
        this.acquiredOn = acquiredOn;
        this.issuer = issuer;
        this.documentNumber = documentNumber;
        this.deviating = deviating;
        this.documentYear = documentYear;
        this.acquisition = acquisition;
        this.legend = legend;
        this.medium = medium;
        this.duplicate = duplicate;
        this.images = List.copyOf(images);
        this.cover1 = cover1;
        this.cover2 = cover2;
    }

    /** Its place in the application. */
    public int getIndex() {
        return index;
    }

    /** 证书编号. */
    public TextField getNumber() {
        return number;
    }

    /** 系列名称; invalid when it is none. */
    public TextField getSeries() {
        return series;
    }

    /** 资格名称. */
    public TextField getTitle() {
        return title;
    }

    /** CATALOGUE, NON_TITLE, UNKNOWN, or empty. */
    public String getTitleStanding() {
        return titleStanding;
    }

    /** The level of the title, or null. */
    public @Nullable TitleLevel getTitleLevel() {
        return titleLevel;
    }

    /** Whether title and series are known and do not go together. */
    public boolean isOutsideSeries() {
        return outsideSeries;
    }

    /** 专业名称. */
    public TextField getSpeciality() {
        return speciality;
    }

    /** 级别 as written; invalid when it is no level word. */
    public TextField getLevel() {
        return level;
    }

    /** 级别, or null. */
    public @Nullable LevelWord getLevelWord() {
        return levelWord;
    }

    /** 发证时间. */
    public DateField getIssuedOn() {
        return issuedOn;
    }

    /** 取得时间. */
    public DateField getAcquiredOn() {
        return acquiredOn;
    }

    /** 发证单位. */
    public TextField getIssuer() {
        return issuer;
    }

    /** 任职文件编号. */
    public TextField getDocumentNumber() {
        return documentNumber;
    }

    /** Whether the document number is not in its standard form. */
    public boolean isDeviating() {
        return deviating;
    }

    /** The year of the document number, or null. */
    public @Nullable Integer getDocumentYear() {
        return documentYear;
    }

    /** 取得方式, or null. */
    public @Nullable Acquisition getAcquisition() {
        return acquisition;
    }

    /** 封二字样. */
    public TextField getLegend() {
        return legend;
    }

    /** Paper or electronic. */
    public Medium getMedium() {
        return medium;
    }

    /** Whether an earlier certificate has its issuer and number. */
    public boolean isDuplicate() {
        return duplicate;
    }

    /** Its images. */
    public List<ImageCase> getImages() {
        return images;
    }

    /** 取得时间 where it is given, else 发证时间. */
    public DateField getAcquisitionDate() {
        return acquiredOn.isAbsent() ? issuedOn : acquiredOn;
    }

    /** The field that {@link #getAcquisitionDate()} stands in. */
    public String getAcquisitionField() {
        return acquiredOn.isAbsent() ? "issuedOn" : "acquiredOn";
    }

    /** Whether there is an image of 封面1. */
    public boolean isCover1() {
        return cover1;
    }

    /** Whether there is an image of 封面2. */
    public boolean isCover2() {
        return cover2;
    }

    /** What kind of legend 封二 has; null when none was recorded. Worked out on each call. */
    public Legends.@Nullable Kind getLegendKind() {
        String text = legend.getText();
        return text == null ? null : Legends.kindOf(text);
    }
}
