package kr.ieum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kr.ieum.acceptance.ServedContract.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract as a product: whoever has nothing else can write a client from it. */
@QuarkusTest
class TheContractIsCompleteTest {

    private ServedContract contract;

    @BeforeEach
    void readContract() {
        contract = ServedContract.served();
    }

    @Test
    void aStrangersParserReadsItWithoutComplaint() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(contract.document().toString(), null, options);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getOpenapi()).startsWith("3.1");
        assertThat(result.getOpenAPI().getPaths())
                .hasSameSizeAs(contract.document().get("paths"));
    }

    @Test
    void everyOperationIsNamedExplainedAndGroupedByItsReader() {
        List<Operation> operations = contract.operations();
        assertThat(operations).hasSizeGreaterThan(100);
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.node().path("summary").asText()).isNotBlank();
            assertThat(operation.node().path("operationId").asText()).matches("[a-z][A-Za-z0-9]+");
            assertThat(operation.node().path("tags")).isNotEmpty();
        });
        assertThat(operations)
                .extracting(operation -> operation.node().path("operationId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRefusalIsAProblem() {
        for (Operation operation : contract.operations())
            operation.node().path("responses").fields().forEachRemaining(answer -> {
                if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5"))
                    assertThat(contract.follow(answer.getValue())
                                    .path("content")
                                    .has("application/problem+json"))
                            .as(operation.name() + " " + answer.getKey())
                            .isTrue();
            });
    }

    /** Two of one name would be told apart by a number, which changes when a third comes. */
    @Test
    void everyTypeHasANameOfItsOwn() {
        assertThat(contract.document().at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.matches(".*\\d"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(contract.document().findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        contract.document().at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void everyBodyHasAnExampleThatItsSchemaAllows() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            if (!operation.takesJson()) continue;
            JsonNode schema = operation
                    .node()
                    .at("/requestBody/content")
                    .path("application/json")
                    .path("schema");
            contractSchema(schema)
                    .validate(operation.example())
                    .forEach(complaint -> wrong.add(operation.name() + ": " + complaint.getMessage()));
        }
        assertThat(wrong).isEmpty();
    }

    /** A page that tries the API sends an example as it stands: a filter's would find nothing at the first click. */
    @Test
    void onlyWhatMustBeSentIsFilledIn() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : contract.operations())
            for (JsonNode written : operation.node().path("parameters")) {
                JsonNode parameter = contract.follow(written);
                if (!parameter.path("in").asText().equals("query")) continue;
                boolean isFilledIn =
                        parameter.has("example") || parameter.path("schema").has("example");
                if (isFilledIn != parameter.path("required").asBoolean())
                    wrong.add(operation.name() + " " + parameter.path("name").asText());
            }
        assertThat(wrong).isEmpty();
        assertThat(operation("GET /api/v1/ledger/trial-balance").node().toString())
                .contains("이 시각까지 효력이 생긴 것. 예: 2021-03-01");
    }

    @Test
    void aFileIsOneOfTheFormsOfItsList() {
        for (String path : List.of("/audit/events", "/ledger/transfers", "/suppliers/{id}/statement")) {
            Operation operation = operation("GET /api/v1" + path);
            assertThat(operation.answer(200).path("content").fieldNames())
                    .as(path)
                    .toIterable()
                    .containsExactly("application/json", "text/csv");
            assertThat(contract.follow(operation.answer(200).at("/content/text~1csv/schema"))
                            .path("type")
                            .asText())
                    .isEqualTo("string");
            assertThat(operation
                            .answer(200)
                            .at("/content")
                            .path("application/json")
                            .at("/schema/$ref")
                            .asText())
                    .isNotEmpty();
        }
        assertThat(operation("GET /api/v1/audit/events").parameters("query")).contains("reason", "limit", "actor");
        assertThat(operation("GET /api/v1/ledger/transfers").parameters("query"))
                .contains("reason", "limit");
    }

    @Test
    void refusalsThatDoNotFollowFromTheFormAreThereToo() {
        assertThat(contract.operations()).allSatisfy(operation -> assertThat(
                        operation.node().path("responses").has("406"))
                .as(operation.name())
                .isTrue());
        assertThat(operation("POST /api/v1/settlement-runs")
                        .node()
                        .path("responses")
                        .fieldNames())
                .toIterable()
                .contains("201", "404", "409");
        assertThat(operation("GET /api/v1/settlement-runs/{id}/payment-file")
                        .node()
                        .path("responses")
                        .fieldNames())
                .toIterable()
                .contains("200", "409");
    }

    private Operation operation(String name) {
        return contract.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private com.networknt.schema.JsonSchema contractSchema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", contract.document().get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    @Test
    void whatTakesAKeyOrATagSaysSo() {
        Set<String> shared = Set.of("IdempotencyKey", "IfMatch", "IfMatchToReplace", "IfNoneMatch", "AcceptLanguage");
        assertThat(contract.document().at("/components/parameters").fieldNames())
                .toIterable()
                .containsAll(shared);
        assertThat(contract.operations())
                .filteredOn(operation -> operation.parameters("header").contains("If-Match"))
                .hasSizeGreaterThan(20)
                .allSatisfy(operation -> assertThat(
                                operation.node().path("responses").has("412"))
                        .isTrue());
    }
}
