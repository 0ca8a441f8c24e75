package dev.zhicheng.render.internal.verification;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.zhicheng.core.credential.Check;
import dev.zhicheng.core.credential.CheckStep;
import dev.zhicheng.core.credential.ContentDigest;
import dev.zhicheng.core.credential.CredentialClaims;
import dev.zhicheng.core.credential.VerificationCode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The attached data: there once, and the data that the credential was signed for. */
public final class AttachmentCheck {

    private static final int MOST_BYTES = 65_536;
    private static final int DEEPEST = 16;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AttachmentCheck() {}

    /** Checks the attachments of an open document against the signed claims. */
    public static Check of(PDDocument document, CredentialClaims claims) {
        VerificationCode code = judge(document, claims);
        return code == VerificationCode.OK
                ? Check.passed(CheckStep.ATTACHMENT, null)
                : Check.failed(CheckStep.ATTACHMENT, code, null);
    }

    private static VerificationCode judge(PDDocument document, CredentialClaims claims) {
        List<COSBase> files = new ArrayList<>();
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        if (catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names) {
            collect(names.getDictionaryObject(COSName.EMBEDDED_FILES), files, DEEPEST);
        }
        if (files.isEmpty()) {
            return VerificationCode.ATTACHMENT_MISSING;
        }
        if (files.size() > 1) {
            return VerificationCode.ATTACHMENT_DUPLICATE;
        }
        if (!(files.get(0) instanceof COSDictionary file)
                || !(file.getDictionaryObject(COSName.EF) instanceof COSDictionary embedded)) {
            return VerificationCode.ATTACHMENT_MISSING;
        }
        COSBase stream = embedded.getDictionaryObject(COSName.F);
        // A reader may open either entry: two different files behind one name are two attachments.
        for (COSName key : embedded.keySet()) {
            if (embedded.getDictionaryObject(key) != stream) {
                return VerificationCode.ATTACHMENT_DUPLICATE;
            }
        }
        return stream instanceof COSStream data ? compare(data, claims) : VerificationCode.ATTACHMENT_MISSING;
    }

    /** The values of a name tree, by hand: a map would hide a name that stands twice. */
    private static void collect(COSBase node, List<COSBase> files, int depth) {
        if (!(node instanceof COSDictionary tree) || depth == 0) {
            return;
        }
        if (tree.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
            for (int i = 1; i < pairs.size(); i += 2) {
                files.add(pairs.getObject(i));
            }
        }
        if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                collect(kids.getObject(i), files, depth - 1);
            }
        }
    }

    private static VerificationCode compare(COSStream data, CredentialClaims claims) {
        byte[] json;
        try (InputStream in = data.createInputStream()) {
            json = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException damaged) {
            return VerificationCode.ATTACHMENT_MISMATCH;
        }
        if (json.length > MOST_BYTES) {
            return VerificationCode.ATTACHMENT_MISMATCH;
        }
        if (claims.content() != null && !claims.content().equals(ContentDigest.over(json))) {
            return VerificationCode.ATTACHMENT_MISMATCH;
        }
        return agrees(json, claims) ? VerificationCode.OK : VerificationCode.ATTACHMENT_MISMATCH;
    }

    private static boolean agrees(byte[] json, CredentialClaims claims) {
        Map<String, String> signed = Map.of(
                "number", claims.number(),
                "name", claims.name(),
                "title", claims.title(),
                "speciality", claims.speciality(),
                "level", claims.level().name(),
                "acquiredOn", claims.awardedOn().toString());
        try {
            JsonNode root = JSON.readTree(json);
            return signed.entrySet().stream().allMatch(field -> field.getValue()
                    .equals(root.path(field.getKey()).textValue()));
        } catch (IOException noJson) {
            return false;
        }
    }
}
