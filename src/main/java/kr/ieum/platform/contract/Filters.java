package kr.ieum.platform.contract;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Query parameters that may be left out. A page that tries the API fills an example in and sends it, so that a first
 * click would search for something that is not there: theirs are told in words.
 */
final class Filters {

    private Filters() {}

    static void tellExamples(Operation operation) {
        if (operation.getParameters() == null) return;
        for (Parameter parameter : operation.getParameters()) {
            boolean isFilter = parameter.getIn() == Parameter.In.QUERY && !Boolean.TRUE.equals(parameter.getRequired());
            if (!isFilter || parameter.getExample() == null) continue;
            String example = "예: " + parameter.getExample();
            String words = parameter.getDescription();
            parameter
                    .description(words == null ? example : words + ". " + example)
                    .example(null);
        }
    }
}
