package kr.ieum.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An endpoint that makes or moves something and takes an {@code Idempotency-Key}
 * (draft-ietf-httpapi-idempotency-key-header-07). The key, the act and its answer are committed together: the same key
 * and content get the same answer for {@value KeyedAnswers#DAYS_KEPT} days, also after a crash. The method must return
 * a {@code RestResponse}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
