package dev.zhicheng.rules.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.zhicheng.core.application.Applicant;
import dev.zhicheng.core.application.Application;
import dev.zhicheng.core.certificate.PaperCertificate;
import dev.zhicheng.rules.policy.Fact;
import dev.zhicheng.rules.policy.Scope;
import java.util.ArrayList;
import java.util.List;

/** Copies of applications with something changed, by the JSON pointer of the field. */
final class ApplicationEditor {

    private static final JsonMapper JSON = new JsonMapper();

    private ApplicationEditor() {}

    /** The fields from which a fact is read, its own first, in the first certificate; image facts from all its images. */
    static List<String> fieldsOf(Fact fact) {
        return switch (fact) {
            case CITIZEN_ID, CITIZEN_ID_FORM, BIRTH_DATE -> List.of("/applicant/citizenId", "/submittedOn");
            case TITLE_STANDING, TITLE_LEVEL -> List.of("/certificates/0/title");
            case TITLE_IN_SERIES -> List.of("/certificates/0/title", "/certificates/0/series");
            case ACQUISITION_DATE -> List.of("/certificates/0/issuedOn", "/certificates/0/acquiredOn");
            case DOCUMENT_FORM, DOCUMENT_YEAR -> List.of("/certificates/0/documentNumber");
            case DUPLICATE -> List.of("/certificates/0/number", "/certificates/0/issuer");
            case COVER_1, COVER_2, IMAGE_TYPE, IMAGE_SIZE -> List.of("/certificates/0/images");
            default ->
                List.of((fact.scope() == Scope.CERTIFICATE ? "/certificates/0" : "")
                        + "/"
                        + fact.key().replace("certificate.", "").replace('.', '/'));
        };
    }

    static JsonNode valueAt(Application application, String pointer) {
        return JSON.valueToTree(application).at(pointer);
    }

    /** The same with the values that another application has at the pointers. */
    static Application withFieldsOf(Application application, Application other, List<String> pointers) {
        ObjectNode tree = JSON.valueToTree(application);
        JsonNode from = JSON.valueToTree(other);
        pointers.forEach(pointer -> set(tree, pointer, from.at(pointer)));
        return read(tree);
    }

    /** The same with another text at the pointer, or without it. */
    static Application with(Application application, String pointer, String value) {
        return with(application, pointer, TextNode.valueOf(value));
    }

    /** The same with another value at the pointer; a missing node takes it away. */
    static Application with(Application application, String pointer, JsonNode value) {
        ObjectNode tree = JSON.valueToTree(application);
        set(tree, pointer, value);
        return read(tree);
    }

    static Application without(Application application, String pointer) {
        return with(application, pointer, MissingNode.getInstance());
    }

    /** The same with one more image of the first certificate. */
    static Application withImage(Application application, JsonNode image) {
        ObjectNode tree = JSON.valueToTree(application);
        ((ObjectNode) tree.at("/certificates/0")).withArray("images").add(image);
        return read(tree);
    }

    /** The same with every certificate numbered by its place. */
    static Application withOwnNumbers(Application application) {
        ObjectNode tree = JSON.valueToTree(application);
        int place = 0;
        for (JsonNode certificate : tree.path("certificates")) {
            ((ObjectNode) certificate).put("number", application.applicationId() + "/" + place++);
        }
        return read(tree);
    }

    static Application heldBy(Application application, Applicant holder) {
        return new Application(
                application.applicationId(), application.submittedOn(), holder, application.certificates());
    }

    static Application withCertificates(Application application, List<PaperCertificate> certificates) {
        return new Application(
                application.applicationId(), application.submittedOn(), application.applicant(), certificates);
    }

    /** The certificates in another order: the one at place {@code i} comes from place {@code order.get(i)}. */
    static Application reordered(Application application, List<Integer> order) {
        List<PaperCertificate> moved = new ArrayList<>();
        order.forEach(place -> moved.add(application.certificates().get(place)));
        return withCertificates(application, moved);
    }

    static JsonNode toJson(Application application) {
        return JSON.valueToTree(application);
    }

    static Application read(JsonNode tree) {
        try {
            return JSON.treeToValue(tree, Application.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static Application parse(String json) {
        try {
            return JSON.readValue(json, Application.class);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static void set(ObjectNode tree, String pointer, JsonNode value) {
        JsonPointer at = JsonPointer.compile(pointer);
        String key = at.last().getMatchingProperty();
        JsonNode parent = tree.at(at.head());
        if (parent.isMissingNode() && !value.isMissingNode() && !value.isNull()) {
            JsonPointer above = at.head();
            parent = ((ObjectNode) tree.at(above.head())).putObject(above.last().getMatchingProperty());
        }
        if (parent instanceof ObjectNode object) {
            if (value.isMissingNode() || value.isNull()) {
                object.remove(key);
            } else {
                object.set(key, value);
            }
        }
    }
}
