package kr.ieum.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * Completes the document the framework draws from the code: names, groups by who may call, the headers, the refusals
 * and examples. An operation's own annotations win wherever they say more.
 */
@OpenApiFilter(OpenApiFilter.RunStage.RUN)
public class CompleteContract implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        References.clean(contract);
        SharedParts.addTo(contract);
        Examples examples = new Examples(contract);
        Set<Reader> readers = EnumSet.noneOf(Reader.class);
        contract.getPaths().getPathItems().forEach((path, item) -> {
            SharedParts.addLanguageTo(item);
            for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                    item.getOperations().entrySet()) {
                complete(new Shape(contract, path, entry.getKey(), entry.getValue()));
                examples.addTo(entry.getValue());
                readers.addAll(Reader.of(entry.getValue()));
            }
        });
        contract.setTags(readers.stream().map(Reader::tag).toList());
    }

    private static void complete(Shape shape) {
        Operation operation = shape.operation();
        if (operation.getOperationId() == null) operation.setOperationId(shape.name());
        operation.setTags(Reader.of(operation).stream().map(Reader::title).toList());
        Answers.complete(shape);
        Refusals.addTo(shape);
        Answers.sort(operation);
        Filters.tellExamples(operation);
        SharedParts.shareParameters(operation);
    }
}
