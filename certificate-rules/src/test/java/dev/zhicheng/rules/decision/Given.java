package dev.zhicheng.rules.decision;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhicheng.core.application.Application;
import org.jspecify.annotations.Nullable;

/** Applications for tests: a convertible one, and whatever a test changes of it, by JSON pointer. */
final class Given {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONVERTIBLE = """
            {"applicationId":"A-0001","submittedOn":"2021-09-20",
             "applicant":{"name":"马晓兰","citizenId":"642221196607060001","employment":"IN_POST",
               "employer":{"name":"原州区农业农村局"},"socialInsuranceRegion":"640402"},
             "certificates":[{"number":"20190123","series":"农业系列","title":"高级兽医师","speciality":"兽医","level":"副高级",
               "issuedOn":"2019.12.12","acquiredOn":"2019-11-30","issuer":"宁夏回族自治区人力资源和社会保障厅",
               "documentNumber":"原人社发〔2019〕210号","acquisition":"UNIFIED_REVIEW","legend":"无","medium":"PAPER",
               "images":[{"page":"COVER_1","mediaType":"image/jpeg","size":482113},
                         {"page":"COVER_2","mediaType":"image/jpeg","size":512000}]}]}
            """;

    private final ObjectNode json;

    private Given(ObjectNode json) {
        this.json = json;
    }

    static Given aConvertible() {
        try {
            return new Given((ObjectNode) JSON.readTree(CONVERTIBLE));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** The same with another value at a pointer; null takes it away. */
    Given with(String pointer, @Nullable Object value) {
        JsonPointer at = JsonPointer.compile(pointer);
        JsonNode parent = json.at(at.head());
        String key = at.last().getMatchingProperty();
        if (parent instanceof ArrayNode array) {
            array.remove(at.last().getMatchingIndex());
        } else if (value == null) {
            ((ObjectNode) parent).remove(key);
        } else {
            ((ObjectNode) parent).set(key, JSON.valueToTree(value));
        }
        return this;
    }

    /** The same with one more certificate, a copy of the first one, and its own number. */
    Given withAnother(String number) {
        ArrayNode certificates = (ArrayNode) json.path("certificates");
        ObjectNode copy = certificates.get(0).deepCopy();
        certificates.add(copy.put("number", number));
        return this;
    }

    Application application() {
        try {
            return JSON.treeToValue(json, Application.class);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
