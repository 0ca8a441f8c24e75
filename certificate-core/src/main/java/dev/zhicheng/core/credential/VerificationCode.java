package dev.zhicheng.core.credential;

import java.util.Locale;

import static dev.zhicheng.core.credential.Verdict.INDETERMINATE;
import static dev.zhicheng.core.credential.Verdict.INVALID;
import static dev.zhicheng.core.credential.Verdict.VALID;
import static dev.zhicheng.core.credential.Verdict.VALID_STATUS_NOT_CHECKED;

/** Why a verification came to its verdict. Every code belongs to one verdict; the names are part of the format. */
public enum VerificationCode {
    /** Every check that applies was passed. */
    OK(VALID, "全部核验通过", "every check passed"),

    // transport
    /** Neither of the two text forms, or a host that this verifier does not accept. */
    NOT_RECOGNISED(INVALID, "不是本系统的证书二维码", "not a certificate credential"),
    /** A later version of the format. */
    UNSUPPORTED_VERSION(INDETERMINATE, "二维码版本较新，请升级核验程序", "a newer format version: update the verifier"),
    /** Longer than any credential. */
    TOO_LARGE(INVALID, "内容超长", "larger than any credential"),
    /** Letters or digits that encode no bytes. */
    BAD_TEXT_ENCODING(INVALID, "二维码文字编码错误", "the text encodes no bytes"),

    // structure
    /** Not well-formed CBOR, or beyond the limits of the format. */
    BAD_CBOR(INVALID, "数据结构损坏", "not well-formed CBOR"),
    /** Well-formed, but not the one deterministic form. */
    NOT_DETERMINISTIC(INVALID, "数据不是唯一规定形式", "not in the deterministic form"),
    /** Not a COSE_Sign1 with exactly the headers of the format. */
    BAD_COSE(INVALID, "签名结构错误", "not a COSE_Sign1 of this format"),
    /** Signed, but the claims are not those of the format. */
    SCHEMA_VIOLATION(INVALID, "证书字段不符合规定", "the claims do not follow the format"),

    // trust
    /** The verifier was given no trust list. */
    TRUST_LIST_MISSING(INDETERMINATE, "没有信任列表", "no trust list"),
    /** The trust list is not signed by the pinned root, is damaged, or is older than one seen before. */
    TRUST_LIST_INVALID(INDETERMINATE, "信任列表无效", "the trust list is not valid"),
    /** The next trust list is due and was not given. */
    TRUST_LIST_STALE(INDETERMINATE, "信任列表已过更新期限", "the trust list is out of date"),
    /** No key of the trust list has the credential's key id. */
    UNKNOWN_KEY(INVALID, "签名密钥不在信任列表中", "signed with a key that the trust list does not know"),
    /** An algorithm outside the format, or one that the caller does not accept. */
    ALG_NOT_ALLOWED(INVALID, "签名算法不被接受", "signature algorithm not accepted"),
    /** The header names another algorithm than the key record. */
    ALG_KEY_MISMATCH(INVALID, "签名算法与密钥不符", "the algorithm is not that of the key"),
    /** The key is for signing something else. */
    KEY_USE_MISMATCH(INVALID, "密钥用途不符", "the key is not for signing credentials"),
    /** The claims name another issuer than the key record. */
    ISSUER_MISMATCH(INVALID, "发证单位与密钥不符", "the issuer is not the owner of the key"),
    /** The signature does not fit the bytes. */
    SIGNATURE_INVALID(INVALID, "签名验证失败，内容可能被篡改", "the signature does not fit: altered or forged"),
    /** Issued before the key's time began or after it ended. */
    KEY_NOT_VALID_AT_ISSUE(INVALID, "签发时密钥不在有效期内", "the key was not in force at the time of issue"),
    /** The private key is in wrong hands: what it signs, and when, means nothing any more. */
    KEY_COMPROMISED(INVALID, "签名密钥已泄露作废", "the key is compromised"),

    // time
    /** Issued later than the time of the check. */
    ISSUED_IN_FUTURE(INVALID, "签发时间晚于核验时间", "issued in the future"),
    /** The expiry has passed. */
    EXPIRED(INVALID, "已过有效期", "expired"),

    // status
    /** The issuer revoked it. */
    REVOKED(INVALID, "证书已被撤销", "revoked by the issuer"),
    /** The issuer suspended it. */
    SUSPENDED(INVALID, "证书已被暂停使用", "suspended by the issuer"),
    /** Another certificate of the holder took its place (就高, 一(二)). */
    SUPERSEDED(INVALID, "证书已被更高级别证书取代", "superseded by another certificate"),
    /** It names a status list that was not given. */
    STATUS_UNAVAILABLE(VALID_STATUS_NOT_CHECKED, "未提供状态列表，未核验是否撤销", "no status list given: revocation not checked"),
    /** The next status list is due and was not given. */
    STATUS_STALE(VALID_STATUS_NOT_CHECKED, "状态列表已过更新期限，未核验是否撤销", "status list out of date: revocation not checked"),
    /** The status list is not signed by a status key of the issuer, or is damaged. */
    STATUS_LIST_INVALID(INDETERMINATE, "状态列表无效", "the status list is not valid"),
    /** The status list has no entry for it. */
    STATUS_INDEX_OUT_OF_RANGE(INDETERMINATE, "状态列表中没有此证书的条目", "the status list has no entry for it"),

    // PDF
    /** The PDF has no signature. */
    PDF_UNSIGNED(INDETERMINATE, "PDF 未签名", "the PDF is not signed"),
    /** The PDF's signature does not fit its bytes. */
    PDF_SIGNATURE_INVALID(INVALID, "PDF 签名验证失败", "the PDF's signature does not fit"),
    /** The signature leaves out bytes of the file. */
    PDF_NOT_FULLY_COVERED(INVALID, "PDF 签名未覆盖全部内容", "the signature does not cover the whole PDF"),
    /** Something was added after signing. */
    PDF_CHANGED_AFTER_SIGNING(INVALID, "PDF 签名后被改动", "the PDF was changed after signing"),
    /** The signer's certificate is not one the verifier trusts. */
    PDF_SIGNER_UNTRUSTED(INDETERMINATE, "PDF 签名者不受信任", "the PDF's signer is not trusted"),
    /** The certificate's data is not attached. */
    ATTACHMENT_MISSING(INVALID, "PDF 缺少证书数据附件", "the certificate data is not attached"),
    /** More than one attachment claims to be the certificate's data. */
    ATTACHMENT_DUPLICATE(INVALID, "PDF 证书数据附件重复", "the certificate data is attached more than once"),
    /** The attached data is not the data of the credential. */
    ATTACHMENT_MISMATCH(INVALID, "PDF 附件与凭证不一致", "the attached data is not that of the credential"),

    // binding
    /** No QR could be read. */
    QR_MISSING(INVALID, "未识别到二维码", "no QR code could be read"),
    /** The QR on the page is not the credential of the file. */
    QR_PDF_MISMATCH(INVALID, "二维码与 PDF 内容不一致", "the QR code is not that of the PDF");

    private final Verdict verdict;
    private final String chinese;
    private final String english;

    VerificationCode(Verdict verdict, String chinese, String english) {
        this.verdict = verdict;
        this.chinese = chinese;
        this.english = english;
    }

    /** The verdict that it leads to, never null. */
    public Verdict verdict() {
        return verdict;
    }

    /** The reason in words: Chinese for the language {@code zh}, English for every other. */
    public String text(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese : english;
    }
}
