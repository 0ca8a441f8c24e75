package dev.zhicheng.rules.issuing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.certificate.ElectronicCertificate;
import dev.zhicheng.core.identity.CitizenId;
import dev.zhicheng.rules.decision.ResolvedCertificate;
import dev.zhicheng.rules.internal.CanonicalJson;
import java.time.LocalDate;

/** What a certificate's face shows, made of an order and a number. */
final class CertificateFace {

    private CertificateFace() {}

    /** The face before there is a credential. */
    static ElectronicCertificate of(IssueOrder order, String number, String issuer, LocalDate issuedOn) {
        ResolvedCertificate paper = order.paper();
        Replacement replaces = order.replaces();
        return new ElectronicCertificate(
                number,
                paper.holder(),
                paper.seriesCode(),
                paper.series(),
                paper.title(),
                paper.speciality(),
                paper.level(),
                paper.acquiredOn(),
                paper.documentNumber(),
                issuer,
                issuedOn,
                paper.paperNumber(),
                replaces == null ? null : replaces.number(),
                "");
    }

    /** One text for one face, the credential left out: a signature may differ where nothing that is signed does. */
    static String content(ElectronicCertificate face) {
        CitizenId holder = face.holder().citizenId();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("number", face.number())
                .put("name", face.holder().name())
                .put("citizenId", holder == null ? null : holder.value())
                .put("seriesCode", face.seriesCode())
                .put("series", face.series())
                .put("title", face.title())
                .put("speciality", face.speciality())
                .put("level", face.level().name())
                .put("acquiredOn", face.acquiredOn().toString())
                .put("documentNumber", face.documentNumber())
                .put("issuer", face.issuer())
                .put("issuedOn", face.issuedOn().toString())
                .put("paperNumber", face.paperNumber())
                .put("supersedes", face.supersedes());
        return CanonicalJson.text(json);
    }
}
