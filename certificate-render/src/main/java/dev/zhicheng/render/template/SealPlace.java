package dev.zhicheng.render.template;

/**
 * Where the seal stands: over the issuer's name, never on the QR.
 *
 * @param x its centre, mm
 * @param y its centre, mm
 * @param diameter mm
 */
public record SealPlace(double x, double y, double diameter) {}
