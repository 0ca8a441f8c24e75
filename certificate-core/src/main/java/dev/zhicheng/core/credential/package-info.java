/**
 * The signed credential: the byte string that says “this title was issued to this name”, the QR text that carries it, and
 * its offline verifier (五; 严厉打击使用假证, 六(二)). The format is described in {@code docs/credential-format-1.md} beside
 * this module.
 */
@NullMarked
package dev.zhicheng.core.credential;

import org.jspecify.annotations.NullMarked;
