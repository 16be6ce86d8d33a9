package kr.ieum.techdev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** The evidence of a demonstration as it is stored. */
@Converter
@ApplicationScoped
class EvidenceForm implements AttributeConverter<List<Evidence>, String> {
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final ObjectMapper json;

    EvidenceForm(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String convertToDatabaseColumn(List<Evidence> evidence) {
        try {
            return json.writeValueAsString(evidence);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public List<Evidence> convertToEntityAttribute(String text) {
        try {
            return json.readValue(text, EVIDENCE);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
