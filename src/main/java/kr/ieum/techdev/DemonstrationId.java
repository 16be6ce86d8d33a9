package kr.ieum.techdev;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a demonstration. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "실증 id")
record DemonstrationId(@JsonValue UUID value) {

    @JsonCreator
    public static DemonstrationId fromString(String text) {
        return new DemonstrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
