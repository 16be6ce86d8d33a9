package kr.ieum.platform.contract;

import java.util.List;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** A field that refers to a type has that type; what the framework guesses beside the reference would contradict it. */
final class References {

    private References() {}

    static void clean(OpenAPI contract) {
        contract.getComponents().getSchemas().values().forEach(References::clean);
    }

    private static void clean(@Nullable Schema schema) {
        if (schema == null) return;
        if (schema.getRef() != null) schema.setType((List<Schema.SchemaType>) null);
        if (schema.getProperties() != null) schema.getProperties().values().forEach(References::clean);
        clean(schema.getItems());
        clean(schema.getAdditionalPropertiesSchema());
    }
}
