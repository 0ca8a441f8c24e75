package dev.zhicheng.samples.cli.convert;

import dev.zhicheng.core.credential.TextForm;
import dev.zhicheng.render.template.CertificateTemplate;
import dev.zhicheng.rules.issuing.Authority;
import dev.zhicheng.rules.policy.Policy;

/**
 * What is to be done, each part known to be usable.
 *
 * @param input what is read
 * @param policy what decides
 * @param authority who issues
 * @param page what a page looks like
 * @param form what the QR's text looks like
 */
record Job(Input input, Policy policy, Authority authority, CertificateTemplate page, TextForm form) {}
