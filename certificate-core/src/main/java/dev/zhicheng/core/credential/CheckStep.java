package dev.zhicheng.core.credential;

import java.util.Locale;

/** What a verification looks at, in the order in which it looks. */
public enum CheckStep {
    /** Limits, prefix and letters of the QR text. */
    TEXT("二维码文字", "QR text"),
    /** The COSE structure. */
    STRUCTURE("数据结构", "structure"),
    /** The trust list: there, valid, up to date. */
    TRUST_LIST("信任列表", "trust list"),
    /** The signing key is in the trust list. */
    KEY("签名密钥", "signing key"),
    /** The algorithm is the key's, and accepted. */
    ALGORITHM("签名算法", "signature algorithm"),
    /** The signature fits. */
    SIGNATURE("数字签名", "signature"),
    /** The claims follow the format. */
    CLAIMS("证书字段", "claims"),
    /** The issuer is the owner of the key, which is for credentials and not compromised. */
    ISSUER("发证单位", "issuer"),
    /** Issued in the key's time, not in the future; not expired. */
    TIME("时间", "time"),
    /** Not revoked, suspended or superseded. */
    STATUS("证书状态", "status"),
    /** The signature of the PDF. */
    PDF_SIGNATURE("PDF 签名", "PDF signature"),
    /** The data attached to the PDF. */
    ATTACHMENT("PDF 附件", "PDF attachment"),
    /** The QR on the page is the credential of the file. */
    BINDING("二维码与 PDF 一致", "QR belongs to the PDF");

    private final String chinese;
    private final String english;

    CheckStep(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The step in words: Chinese for the language {@code zh}, English for every other. */
    public String text(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese : english;
    }
}
