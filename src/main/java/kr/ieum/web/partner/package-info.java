/**
 * Pages of another public body's clerk: the referrals sent to it, from the answer to the result, and the claims that
 * listings carry its outputs. They hold no rule.
 */
@NullMarked
package kr.ieum.web.partner;

import org.jspecify.annotations.NullMarked;
