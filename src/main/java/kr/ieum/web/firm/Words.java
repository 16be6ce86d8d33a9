package kr.ieum.web.firm;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a firm writes to somebody: as long as the API takes it. */
record Words(@NotBlank @Size(max = 2_000) String text) {}
