package kr.ieum.supplier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The id of an approval. */
@Schema(type = SchemaType.STRING, format = "uuid", description = "공급기업 선정 id")
public record ApprovalId(@JsonValue UUID value) {

    @JsonCreator
    public static ApprovalId fromString(String text) {
        return new ApprovalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
