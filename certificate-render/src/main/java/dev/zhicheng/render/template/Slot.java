package dev.zhicheng.render.template;

/** A value of the certificate that a template can show (四, 五). */
public enum Slot {
    /** 姓名. */
    NAME,
    /** 性别, as the identity number tells it. */
    SEX,
    /** 出生年月, as the identity number tells it. */
    BIRTH_MONTH,
    /** 身份证号, whole. */
    CITIZEN_ID,
    /** 身份证号 with its middle hidden. */
    CITIZEN_ID_MASKED,
    /** 系列. */
    SERIES,
    /** 资格名称. */
    TITLE,
    /** 专业. */
    SPECIALITY,
    /** 级别. */
    LEVEL,
    /** 取得时间. */
    ACQUIRED_ON,
    /** 任职文件. */
    DOCUMENT_NUMBER,
    /** 证书编号, the unified number. */
    NUMBER,
    /** 原证书编号. */
    PAPER_NUMBER,
    /** 发证单位. */
    ISSUER,
    /** 发证日期. */
    ISSUED_ON
}
