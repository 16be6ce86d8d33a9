package kr.ieum.techdev.link;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of a link between an output and a listing. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "성과 연결 id")
public record OutputLinkId(@JsonValue UUID value) {

    @JsonCreator
    public static OutputLinkId fromString(String text) {
        return new OutputLinkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
