/**
 * Programmes and their rules. A programme is a document, not code: {@link kr.ieum.programme.RuleSet} reads it, refuses
 * it with every error and its line when it is wrong, and then judges firms by it. The same document and the same facts
 * always give the same verdict. What is not known neither admits nor refuses.
 * Suppliers are approved only for programmes and categories that a document names.
 */
@NullMarked
package kr.ieum.programme;

import org.jspecify.annotations.NullMarked;
