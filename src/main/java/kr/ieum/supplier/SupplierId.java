package kr.ieum.supplier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a supplier. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "공급기업 id")
public record SupplierId(@JsonValue UUID value) {

    @JsonCreator
    public static SupplierId fromString(String text) {
        return new SupplierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
