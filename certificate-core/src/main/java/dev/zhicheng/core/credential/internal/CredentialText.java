package dev.zhicheng.core.credential.internal;

import dev.zhicheng.core.credential.VerificationCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a QR, in both forms, and its limits. */
public final class CredentialText {

    /** Before the Base45 of form A. */
    public static final String APP_PREFIX = "ZC1:";

    /** The longest text, in UTF-16 units. */
    public static final int MAX_TEXT = 1600;

    /** The longest credential, in bytes. */
    public static final int MAX_BYTES = 640;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String HOST = LABEL + "(?:\\." + LABEL + ")*(?::[1-9][0-9]{0,4})?";
    private static final Pattern HOST_NAME = Pattern.compile(HOST);
    private static final Pattern APP = Pattern.compile("ZC([1-9][0-9]?):");
    private static final Pattern URL = Pattern.compile("https://(" + HOST + ")/z#([1-9])");

    private CredentialText() {}

    /** Whether this can be the host of form U: no user, no path, no letter that looks like another. */
    public static boolean isHost(String text) {
        return text.length() <= 253 && HOST_NAME.matcher(text).matches();
    }

    /** What stands before the digits of form U. */
    public static String urlPrefix(String host) {
        return "https://" + host + "/z#1";
    }

    /** The bytes of either form; {@code hosts} are the only ones accepted in form U, unless there are none. */
    public static byte[] read(String text, Set<String> hosts) throws Refusal {
        if (text.length() > MAX_TEXT) {
            throw new Refusal(VerificationCode.TOO_LARGE);
        }
        byte[] bytes = bytes(text, hosts);
        if (bytes.length > MAX_BYTES) {
            throw new Refusal(VerificationCode.TOO_LARGE);
        }
        return bytes;
    }

    private static byte[] bytes(String text, Set<String> hosts) throws Refusal {
        Matcher app = APP.matcher(text);
        if (app.lookingAt()) {
            requireVersion1(app.group(1));
            return Base45.decode(text, app.end());
        }
        Matcher url = URL.matcher(text);
        if (url.lookingAt() && (hosts.isEmpty() || hosts.contains(url.group(1)))) {
            requireVersion1(url.group(2));
            return DecimalText.decode(text, url.end());
        }
        throw new Refusal(VerificationCode.NOT_RECOGNISED);
    }

    private static void requireVersion1(String version) throws Refusal {
        if (!version.equals("1")) {
            throw new Refusal(VerificationCode.UNSUPPORTED_VERSION);
        }
    }
}
