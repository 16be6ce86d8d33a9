package kr.ieum.referral;

import java.util.List;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the subject must have read and accepted before it consents, with the source. */
@Schema(name = "ReferralWarning")
public record ReferralWarning(String code, Bilingual text, List<String> sources) {}
