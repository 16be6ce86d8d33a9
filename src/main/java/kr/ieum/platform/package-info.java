/**
 * What every room stands on and no business is in: money, time, ids, problems, the web's manners (paging, keys,
 * preconditions), the database, and the outbox. It imports no other room.
 */
@NullMarked
package kr.ieum.platform;

import org.jspecify.annotations.NullMarked;
