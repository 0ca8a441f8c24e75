package dev.zhicheng.core.certificate;

/** Which page of the paper certificate an image shows (四: 封面1与封面2均需上传). */
public enum CoverPage {
    /** 封面1. */
    COVER_1,
    /** 封面2, the page that bears the legend (封二, 一(三)). */
    COVER_2
}
