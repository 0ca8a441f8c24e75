package dev.zhicheng.render.verification;

import dev.zhicheng.core.credential.Verdict;
import dev.zhicheng.core.credential.Verification;
import dev.zhicheng.render.Issued;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Any bytes as a PDF, and a genuine certificate changed in a few bytes: an outcome, never an exception, and what was changed
 * is never genuine. Within the signature's own digits a change may leave the signature as good as it was (the version of its
 * envelope is signed by nobody), behind them none may.
 */
public final class PdfFuzz {

    private static final byte[] GENUINE = Issued.draw(Issued.SEALED, Issued.certificate("马晓兰"));

    private PdfFuzz() {}

    /**
     * The entry that Jazzer looks for. A first byte below 128: the rest is a file. Otherwise each four bytes change one byte
     * of the certificate, three for the place and one for the new value.
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] pdf = data[0] >= 0 ? Arrays.copyOfRange(data, 1, data.length) : changed(data);
        Verification outcome = Issued.VERIFIER.verify(pdf, Issued.NOW);
        if (outcome.verdict() == Verdict.VALID && !sameButForTheSignature(pdf)) {
            throw new IllegalStateException("a changed certificate passes for genuine");
        }
    }

    private static boolean sameButForTheSignature(byte[] pdf) {
        String genuine = new String(GENUINE, StandardCharsets.ISO_8859_1);
        int from = genuine.lastIndexOf("/Contents <") + "/Contents <".length();
        int to = genuine.indexOf('>', from);
        while (genuine.charAt(to - 1) == '0' || genuine.charAt(to) == '>') {
            to--;
        }
        return Arrays.equals(pdf, 0, from, GENUINE, 0, from)
                && Arrays.equals(pdf, to + 1, pdf.length, GENUINE, to + 1, GENUINE.length);
    }

    private static byte[] changed(byte[] data) {
        byte[] pdf = GENUINE.clone();
        for (int i = 1; i + 3 < data.length; i += 4) {
            int place = (data[i] & 0xFF) << 16 | (data[i + 1] & 0xFF) << 8 | data[i + 2] & 0xFF;
            pdf[place % pdf.length] = data[i + 3];
        }
        return pdf;
    }
}
