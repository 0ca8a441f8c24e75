package dev.zhicheng.render.internal.signing;

import dev.zhicheng.render.signing.CmsService;
import dev.zhicheng.render.signing.SigningException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The room a signature leaves for itself in a file: zeros between angle brackets, and a byte range of fixed width that
 * names all the rest. Filled in place, so the file is one revision with nothing outside the signature.
 */
public final class SignatureRoom {

    /** Stands for each of the three unknown numbers of /ByteRange: ten digits, and no file is that long. */
    public static final long UNKNOWN = 1_000_000_000L;

    private SignatureRoom() {}

    /** The text that {@code /ByteRange} is written as before its numbers are known. */
    public static String byteRange() {
        return "[0 " + UNKNOWN + " " + UNKNOWN + " " + UNKNOWN + "]";
    }

    /**
     * Signs a file in place.
     *
     * @param pdf the file, changed
     * @param range where the text of {@link #byteRange()} starts
     * @param contents where the angle bracket of the zeros starts
     * @throws SigningException when the signature is larger than it said
     */
    public static void fill(byte[] pdf, int range, int contents, CmsService service) throws IOException {
        int hexDigits = 2 * service.maximumSize();
        int after = contents + hexDigits + 2;
        String numbers = String.format(Locale.ROOT, "[0 %d %d %d", contents, after, pdf.length - after);
        String padded = numbers + " ".repeat(byteRange().length() - 1 - numbers.length()) + "]";
        put(pdf, range, padded);
        InputStream covered = new SequenceInputStream(
                new ByteArrayInputStream(pdf, 0, contents), new ByteArrayInputStream(pdf, after, pdf.length - after));
        String signature = HexFormat.of().formatHex(service.sign(covered));
        if (signature.length() > hexDigits) {
            throw new SigningException("the signature is larger than the service said");
        }
        put(pdf, contents + 1, signature);
    }

    /** Finds the room in a file whose writer does not tell, then signs. */
    public static void findAndFill(byte[] pdf, CmsService service) throws IOException {
        int range = find(pdf, byteRange().getBytes(StandardCharsets.US_ASCII));
        String zeros = "<" + "0".repeat(2 * service.maximumSize()) + ">";
        fill(pdf, range, find(pdf, zeros.getBytes(StandardCharsets.US_ASCII)), service);
    }

    private static int find(byte[] pdf, byte[] wanted) {
        for (int at = pdf.length - wanted.length; at >= 0; at--) {
            int same = 0;
            while (same < wanted.length && pdf[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        throw new IllegalStateException("the file has no room for a signature");
    }

    private static void put(byte[] pdf, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, pdf, at, bytes.length);
    }
}
