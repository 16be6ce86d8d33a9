package kr.ieum.pact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a pact. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "다자간 협약 id")
public record PactId(@JsonValue UUID value) {

    @JsonCreator
    public static PactId fromString(String text) {
        return new PactId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
