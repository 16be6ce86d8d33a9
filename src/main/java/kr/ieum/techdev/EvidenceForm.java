package kr.ieum.techdev;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import kr.ieum.platform.database.StoredJson;
import org.hibernate.annotations.Immutable;

/** The evidence of a demonstration as it is stored. */
@Immutable
@Converter
@ApplicationScoped
class EvidenceForm implements AttributeConverter<List<Evidence>, String> {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final StoredJson json;

    EvidenceForm(StoredJson json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Evidence> evidence) {
        return json.write(evidence);
    }

    @Override
    public List<Evidence> convertToEntityAttribute(String text) {
        return json.read(text, EVIDENCE);
    }
}
