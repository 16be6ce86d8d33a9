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
