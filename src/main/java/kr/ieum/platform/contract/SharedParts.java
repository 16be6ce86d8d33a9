package kr.ieum.platform.contract;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** The headers of requests and answers, each described once and referred to from everywhere. */
final class SharedParts {

    private static final String LANGUAGE = "AcceptLanguage";

    private SharedParts() {}

    static void addTo(OpenAPI contract) {
        Components parts = contract.getComponents();
        addRequestHeaders(parts);
        addAnswerHeaders(parts);
        Refusals.describeIn(contract);
    }

    private static void addRequestHeaders(Components parts) {
        parts.addParameter(
                "IdempotencyKey",
                header("Idempotency-Key", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"", """
                요청마다 새로 정하는 값(1~128자의 ASCII). 회사와 작업마다 90일 동안 기억합니다. 같은 값과 같은 내용으로 다시 보내면 처음과 같은 답을 받고, \
                다른 내용이면 422, 아직 처리 중이면 409입니다.""")
                        .required(true));
        parts.addParameter("IfMatch", header("If-Match", "\"3\"", """
                읽을 때 받은 ETag. 그사이 바뀌었으면 412, 보내지 않으면 428입니다.""").required(true));
        parts.addParameter("IfMatchToReplace", header("If-Match", "\"3\"", """
                있는 것을 고칠 때, 읽을 때 받은 ETag. 그사이 바뀌었으면 412, If-None-Match도 없으면 428입니다."""));
        parts.addParameter("IfNoneMatch", header("If-None-Match", "*", "새로 만들 때 *. 이미 있으면 409입니다."));
        parts.addParameter(
                LANGUAGE, header("Accept-Language", "ko", "오류와 판정 설명의 언어: ko(기본) 또는 en. 코드 값은 언어와 관계없이 같습니다."));
    }

    private static void addAnswerHeaders(Components parts) {
        parts.addHeader("ETag", answerHeader("이 답을 읽은 때의 판. 바꿀 때 If-Match로 보냅니다.", "\"3\""));
        parts.addHeader("Location", answerHeader("만들어진 것의 주소", "/api/v1/orders/01890a5d-ac96-774b-bcce-b302099a8057"));
        parts.addHeader("Link", answerHeader("다음 쪽의 주소. 마지막 쪽에는 없습니다.", "</api/v1/orders?cursor=…>; rel=\"next\""));
        parts.addHeader("RetryAfter", answerHeader("이만큼(초) 뒤에 다시 보내세요.", "1"));
        parts.addHeader("IdempotencyHit", answerHeader("같은 키로 이미 처리되어 처음의 답을 다시 드린 것이면 true", "true"));
    }

    /** On the path and not on each operation: every answer may carry words. */
    static void addLanguageTo(PathItem path) {
        path.addParameter(OASFactory.createParameter().ref(LANGUAGE));
    }

    /** Replaces the headers an operation declares by references to what is said of them here. */
    static void shareParameters(Operation operation) {
        if (operation.getParameters() == null) return;
        boolean mayCreate = operation.getParameters().stream().anyMatch(p -> "If-None-Match".equals(p.getName()));
        List<Parameter> shared = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            String name = String.valueOf(parameter.getName());
            switch (name) {
                case "Idempotency-Key" -> shared.add(reference("IdempotencyKey"));
                case "If-Match" -> shared.add(reference(mayCreate ? "IfMatchToReplace" : "IfMatch"));
                case "If-None-Match" -> shared.add(reference("IfNoneMatch"));
                case "Accept-Language" -> {}
                default -> shared.add(parameter);
            }
        }
        operation.setParameters(shared);
    }

    private static Parameter reference(String part) {
        return OASFactory.createParameter().ref(part);
    }

    private static Parameter header(String name, String example, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text(example));
    }

    private static Header answerHeader(String description, String example) {
        return OASFactory.createHeader().description(description).schema(text(example));
    }

    private static Schema text(String example) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).addExample(example);
    }
}
