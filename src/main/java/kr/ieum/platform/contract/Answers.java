package kr.ieum.platform.contract;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The good answers: their numbers and headers. */
final class Answers {

    private Answers() {}

    static void complete(Shape shape) {
        APIResponses answers = shape.operation().getResponses();
        APIResponse ok = answers.getAPIResponse("200");
        if (ok != null && isProposal(ok)) awaitSecondPerson(answers, ok);
        if (ok != null && shape.makes() && isUnexplained(ok)) {
            answers.removeAPIResponse("200");
            answers.addAPIResponse("201", ok.description("만들어졌습니다"));
        }
        for (Map.Entry<String, APIResponse> entry : answers.getAPIResponses().entrySet())
            if (entry.getKey().startsWith("2")) {
                nameForms(entry.getValue());
                addHeaders(shape, entry.getKey(), entry.getValue());
            }
    }

    static void sort(Operation operation) {
        APIResponses sorted = OASFactory.createAPIResponses();
        new TreeMap<>(operation.getResponses().getAPIResponses()).forEach(sorted::addAPIResponse);
        operation.setResponses(sorted);
    }

    /** Two persons must agree: what the first one gets says so. */
    private static void awaitSecondPerson(APIResponses answers, APIResponse ok) {
        ok.setDescription("두 사람이 동의하여 시행되었습니다");
        if (answers.getAPIResponse("202") == null)
            answers.addAPIResponse(
                    "202",
                    OASFactory.createAPIResponse()
                            .description("첫 번째 사람의 제안. 다른 사람이 같은 내용을 보내면 시행됩니다.")
                            .content(ok.getContent()));
    }

    private static boolean isProposal(APIResponse ok) {
        return Shape.json(ok)
                .filter(schema -> String.valueOf(schema.getRef()).endsWith("/Proposal"))
                .isPresent();
    }

    /**
     * The framework's weights of what an endpoint produces are not for callers. JSON comes first: the first form is what
     * generated clients ask for, and what a page that tries the API offers.
     */
    private static void nameForms(APIResponse answer) {
        if (answer.getContent() == null) return;
        Map<String, MediaType> forms =
                new TreeMap<>(Comparator.<String, Boolean>comparing(form -> !form.equals("application/json"))
                        .thenComparing(Comparator.naturalOrder()));
        answer.getContent().getMediaTypes().forEach((form, body) -> forms.put(form.replaceAll(";.*", ""), body));
        Content named = OASFactory.createContent();
        forms.forEach(named::addMediaType);
        answer.setContent(named);
    }

    private static boolean isUnexplained(APIResponse answer) {
        return "OK".equals(answer.getDescription());
    }

    private static void addHeaders(Shape shape, String status, APIResponse answer) {
        if (isUnexplained(answer)) answer.setDescription("처리되었습니다");
        if (status.equals("201")) refer(answer, "Location", "Location");
        if (shape.schema(answer).filter(schema -> Shape.has(schema, "version")).isPresent())
            refer(answer, "ETag", "ETag");
        if (shape.answersPage()) refer(answer, "Link", "Link");
        if (shape.isKeyed()) refer(answer, "Idempotency-Hit", "IdempotencyHit");
    }

    private static void refer(APIResponse answer, String name, String part) {
        answer.addHeader(name, OASFactory.createHeader().ref(part));
    }
}
