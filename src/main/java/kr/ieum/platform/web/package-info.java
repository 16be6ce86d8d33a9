/** The manners of the API: paging, idempotency keys, entity tags. */
@NullMarked
package kr.ieum.platform.web;

import org.jspecify.annotations.NullMarked;
