package kr.ieum.web.supplier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why something is done, as rooms take it. */
record Because(@NotBlank @Size(max = 500) String reason) {}
