package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.ieum.acceptance.DutyScenes.Scene;
import kr.ieum.acceptance.ServedContract.Operation;
import kr.ieum.platform.bank.SampleBank;
import kr.ieum.platform.job.Jobs;
import kr.ieum.testing.TestClock;
import kr.ieum.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Tries the table {@code duties.txt} cell by cell over HTTP. On the way every answer is held against the contract: its
 * number must be declared there, and its body must be what the schema says.
 */
@QuarkusTest
class EveryOperationAgainstEveryDutyTest {

    @Inject
    Jobs jobs;

    @Inject
    TestClock clock;

    private final Map<String, JsonSchema> schemas = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private ServedContract contract;
    private Scenes scenes;
    private List<Object> stages;
    private Map<String, String> tokens;

    @Test
    void answersAsTheTableSays() {
        contract = ServedContract.served();
        Map<String, Operation> operations =
                contract.operations().stream().collect(Collectors.toMap(Operation::name, operation -> operation));
        List<DutyRow> rows = DutyRow.all();
        assertThat(rows).extracting(DutyRow::operation).containsExactlyInAnyOrderElementsOf(operations.keySet());
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.succeeds()).as(row.operation()).isTrue());

        setTheScenes();
        for (DutyRow row : rows) tryRow(row, operations.get(row.operation()));
        assertThat(wrong).isEmpty();
    }

    private void setTheScenes() {
        scenes = new Scenes();
        stages = List.of(
                new DutyScenes(scenes),
                new LaterScenes(scenes, jobs, clock),
                new FlowScenes(scenes),
                new ResearchScenes(scenes),
                new ReferralScenes(scenes));
        DutyScenes.setWebhook(scenes.supplier.token(), scenes.supplier.id());
        tokens = new LinkedHashMap<>();
        tokens.put("fi", scenes.firm.token());
        tokens.put("FI", Demand.aFirm().token());
        tokens.put("su", scenes.supplier.token());
        tokens.put("SU", Supply.aSupplier().token());
        tokens.put("rev", Supply.REVIEWER);
        tokens.put("fin", Supply.FINANCE);
        tokens.put("aud", Scenes.AUDITOR);
        tokens.put("par", Tokens.of("partner.msit"));
        tokens.put("adm", Tokens.of("admin.yoon"));
    }

    private void tryRow(DutyRow row, Operation operation) {
        boolean needsScene = row.method().equals("GET") || row.body().contains("<answers>");
        Scene shared = needsScene ? scene(row) : new Scene();
        row.answers().forEach((caller, expected) -> {
            boolean own = expected < 400 && !row.method().equals("GET");
            tryCell(row, operation, own ? scene(row) : shared, caller, expected);
        });
    }

    private Scene scene(DutyRow row) {
        if (row.scene().equals("-")) return new Scene();
        for (Object stage : stages) {
            Method scene = method(stage, row.scene());
            if (scene != null) return set(scene, stage, row);
        }
        throw new AssertionError("no stage has " + row.scene());
    }

    private static @Nullable Method method(Object stage, String name) {
        return Stream.of(stage.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 0)
                .filter(method -> method.getReturnType() == Scene.class)
                .findFirst()
                .orElse(null);
    }

    private static Scene set(Method scene, Object stage, DutyRow row) {
        try {
            return (Scene) scene.invoke(stage);
        } catch (InvocationTargetException failed) {
            throw new AssertionError("the scene of " + row.operation() + " could not be set", failed.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }

    private void tryCell(DutyRow row, Operation operation, Scene scene, String caller, int expected) {
        String path = scenes.address(row.path(), scene.things);
        RequestSpecification request = given();
        String token = scene.tokens.getOrDefault(caller, tokens.get(caller));
        if (!caller.equals("nob")) request.auth().oauth2(token);
        addHeaders(request, operation, path, token);
        if (!row.body().equals("-")) {
            request.contentType(operation.takes().get(0));
            request.body(body(row, scene, path).getBytes(StandardCharsets.UTF_8));
        }
        Response answer = request.request(row.method(), path + fill(row.query(), scene));
        String cell = row.operation() + " by " + caller;
        if (answer.statusCode() != expected)
            wrong.add(cell + ": " + answer.statusCode() + " instead of " + expected + " " + answer.asString());
        else holdAgainstContract(cell, operation, answer);
    }

    private static void addHeaders(
            RequestSpecification request, Operation operation, String path, @Nullable String token) {
        List<String> headers = operation.parameters("header");
        if (headers.contains("Idempotency-Key")) request.header("Idempotency-Key", Supply.aKey());
        if (!headers.contains("If-Match")) return;
        String tag = tag(path, headers.contains("If-None-Match"), token);
        if (tag == null) request.header("If-None-Match", "*");
        else request.header("If-Match", tag);
    }

    /** The tag of the thing at that address, or of the nearest above it. */
    private static @Nullable String tag(String path, boolean mayBeMade, @Nullable String token) {
        for (String at = path; at.length() > "/api/v1/".length(); at = at.substring(0, at.lastIndexOf('/'))) {
            Response thing = Supply.get(Scenes.AUDITOR, at);
            if (thing.statusCode() == 403) thing = Supply.get(Supply.REVIEWER, at);
            if (thing.statusCode() == 403 && token != null) thing = Supply.get(token, at);
            if (mayBeMade && at.equals(path) && thing.statusCode() == 404) return null;
            if (thing.statusCode() == 200 && thing.header("ETag") != null) return thing.header("ETag");
        }
        return null;
    }

    private String body(DutyRow row, Scene scene, String path) {
        return fill(row.body().startsWith("@") ? named(row.body(), scene, path) : row.body(), scene);
    }

    private String fill(String template, Scene scene) {
        String text = template;
        for (Map.Entry<String, String> thing : scene.things.entrySet())
            text = text.replace("<" + thing.getKey() + ">", thing.getValue());
        text = text.replace("<random>", UUID.randomUUID().toString());
        for (String steps : List.of("listings", "firms", "applications", "orders", "vouchers"))
            text = text.replace("<" + steps + ">", scenes.thing(steps));
        return text.replace("<answers>", "{}")
                .replace("<textHash>", "0".repeat(64))
                .replace("<usedOn>", "2021-03-02")
                .replaceAll("<(total|contentHash|today)>", "1");
    }

    private String named(String name, Scene scene, String path) {
        return switch (name) {
            case "@firm" -> json(Demand.details("김하나"));
            case "@supplier" -> json(Supply.details());
            case "@listing" -> json(Supply.content("경리나라", 550_000));
            case "@application" -> json(Map.of("declarations", Demand.DECLARED, "integrityPledge", true));
            case "@approval" -> json(DutyScenes.approval());
            case "@round" -> json(DutyScenes.round());
            case "@usages" ->
                json(Map.of(
                        "records",
                        List.of(Map.of(
                                "recordId", Supply.aKey(),
                                "kind", "LOG_IN",
                                "usedAt", Instant.now().toString()))));
            case "@bulk" -> json(Map.of("sku", "BULK-1", "listing", Supply.content("일괄", 550_000)));
            case "@output" -> json(Research.content(Supply.aBusinessNumber()));
            case "@outputs" ->
                json(Map.of("number", Research.aNumber(), "output", Research.content(Supply.aBusinessNumber())));
            case "@referralKind" -> ReferralScenes.document(path);
            case "@rules" -> DutyScenes.rules(path.replaceAll(".*/", ""));
            case "@scores" -> json(Scoring.scores(80, 70));
            case "@usageFile" -> "order,recordId,kind,usedAt\n<orders>,<random>,LOG_IN," + Instant.now() + "\n";
            case "@taxInvoice" ->
                json(Map.of(
                        "approvalNumber",
                        "20210305" + Supply.aKey().replace("-", "").substring(0, 16)));
            case "@clawback" -> json(Settling.clawback("<orders>", "SUPPLIER", 100_000));
            case "@camt054" ->
                new String(
                        SampleBank.notice(
                                "N" + UUID.randomUUID().toString().substring(0, 20),
                                new SampleBank.Deposit(
                                        "B" + UUID.randomUUID().toString().substring(0, 20), 1_000, "하나상사", "모름")),
                        StandardCharsets.UTF_8);
            case "@pain002" -> scene.things.getOrDefault("pain002", "<Document/>");
            default -> throw new AssertionError("no such body: " + name);
        };
    }

    private static String json(Map<String, Object> body) {
        return ServedContract.JSON.valueToTree(body).toString();
    }

    private void holdAgainstContract(String cell, Operation operation, Response answer) {
        JsonNode declared = operation.answer(answer.statusCode());
        if (declared.isMissingNode()) {
            wrong.add(cell + ": the contract does not declare " + answer.statusCode());
            return;
        }
        declared.path("headers").fieldNames().forEachRemaining(header -> {
            boolean always = header.equals("ETag") || header.equals("Location");
            if (always && answer.header(header) == null) wrong.add(cell + ": no " + header + " although declared");
        });
        declared.path("content").fields().forEachRemaining(type -> {
            if (!type.getKey().endsWith("json") || !answer.contentType().startsWith(type.getKey())) return;
            schema(type.getValue().path("schema"))
                    .validate(ServedContract.read(answer.asString()))
                    .forEach(complaint -> wrong.add(cell + ": not as declared: " + complaint.getMessage()));
        });
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode whole = schema.deepCopy();
            whole.set("components", contract.document().get("components"));
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(whole);
        });
    }
}
