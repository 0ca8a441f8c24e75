import { verify } from './verifier.js';

const VERDICTS = {
  VALID: ['✓', '有效', 'Valid'],
  VALID_STATUS_NOT_CHECKED: ['!', '有效，状态未核验', 'Valid, status not checked'],
  INDETERMINATE: ['?', '无法判定', 'Indeterminate'],
  INVALID: ['✕', '无效', 'Invalid'],
};

const REASONS = {
  NOT_RECOGNISED: ['不是职称电子证书二维码', 'not a certificate credential'],
  UNSUPPORTED_VERSION: ['二维码版本较新，请升级核验程序', 'a newer format version'],
  TOO_LARGE: ['内容超长', 'larger than any credential'],
  BAD_TEXT_ENCODING: ['二维码文字编码错误', 'the text encodes no bytes'],
  BAD_CBOR: ['数据结构损坏', 'not well-formed CBOR'],
  NOT_DETERMINISTIC: ['数据不是唯一规定形式', 'not in the deterministic form'],
  BAD_COSE: ['签名结构错误', 'not a COSE_Sign1 of this format'],
  SCHEMA_VIOLATION: ['证书字段不符合规定', 'the claims do not follow the format'],
  TRUST_LIST_MISSING: ['没有信任列表', 'no trust list'],
  UNKNOWN_KEY: ['签名密钥不在信任列表中', 'signed with an unknown key'],
  ALG_NOT_ALLOWED: ['签名算法不被接受', 'signature algorithm not accepted'],
  ALG_KEY_MISMATCH: ['签名算法与密钥不符', 'the algorithm is not that of the key'],
  KEY_USE_MISMATCH: ['密钥用途不符', 'the key is not for signing credentials'],
  ISSUER_MISMATCH: ['发证单位与密钥不符', 'the issuer is not the owner of the key'],
  SIGNATURE_INVALID: ['签名验证失败，内容可能被篡改', 'the signature does not fit: altered or forged'],
  KEY_NOT_VALID_AT_ISSUE: ['签发时密钥不在有效期内', 'the key was not in force at the time of issue'],
  KEY_COMPROMISED: ['签名密钥已泄露作废', 'the key is compromised'],
  ISSUED_IN_FUTURE: ['签发时间晚于核验时间', 'issued in the future'],
  EXPIRED: ['已过有效期', 'expired'],
  REVOKED: ['证书已被撤销', 'revoked by the issuer'],
  SUSPENDED: ['证书已被暂停使用', 'suspended by the issuer'],
  SUPERSEDED: ['证书已被更高级别证书取代', 'superseded by another certificate'],
  STATUS_UNAVAILABLE: ['无法取得状态列表，未核验是否撤销', 'no status list: revocation not checked'],
  STATUS_STALE: ['状态列表已过更新期限，未核验是否撤销', 'status list out of date: revocation not checked'],
  STATUS_LIST_INVALID: ['状态列表无效', 'the status list is not valid'],
  STATUS_INDEX_OUT_OF_RANGE: ['状态列表中没有此证书的条目', 'the status list has no entry for it'],
};

const LEVELS = {
  FULL_SENIOR: '正高级',
  ASSOCIATE_SENIOR: '副高级',
  INTERMEDIATE: '中级',
  ASSISTANT: '助理级',
  TECHNICIAN: '员级',
};

const FIELDS = [
  ['name', '姓名', 'Name'],
  ['maskedId', '身份证号（部分隐去）', 'Identity number (masked)'],
  ['title', '资格名称', 'Title'],
  ['level', '级别', 'Level'],
  ['speciality', '专业', 'Speciality'],
  ['series', '系列代码', 'Series code'],
  ['awardedOn', '取得时间', 'Awarded'],
  ['number', '证书编号', 'Certificate number'],
  ['issuerName', '发证单位', 'Issuer'],
  ['issuedAt', '签发时间', 'Signed at'],
  ['expiresAt', '有效期至', 'Expires'],
  ['supersedes', '取代证书编号', 'Supersedes'],
];

const byId = (id) => document.getElementById(id);

async function check(text) {
  const at = new Date();
  show(await verify(text, { trust: await trustList(), at, statusList }), at);
}

/** The keys that the owner of this page put beside it. */
async function trustList() {
  try {
    const response = await fetch('trust.json', { cache: 'no-cache' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Asks for the whole list, so that nobody learns whose certificate is being checked. */
async function statusList(issuer, number) {
  try {
    const response = await fetch(`status/${encodeURIComponent(issuer)}/${number}`, { cache: 'no-cache' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

function show({ verdict, code, certificate }, at) {
  const [mark, zh, en] = VERDICTS[verdict];
  const banner = byId('verdict');
  banner.className = verdict;
  banner.querySelector('.mark').textContent = mark;
  banner.querySelector('.zh').textContent = zh;
  banner.querySelector('.en').textContent = en;
  banner.querySelector('.reason').textContent = REASONS[code] ? `${REASONS[code].join(' · ')} (${code})` : '';
  banner.hidden = false;
  byId('notice').hidden = !certificate || verdict === 'INVALID';
  const fields = byId('fields');
  fields.replaceChildren(...(certificate ? rows(certificate) : []));
  fields.hidden = !certificate;
  byId('as-of').textContent = `核验时间 As of ${at.toLocaleString()}`;
  document.documentElement.dataset.code = code;
}

function rows(certificate) {
  return FIELDS.filter(([field]) => certificate[field]).map(([field, zh, en]) => {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const english = document.createElement('span');
    english.lang = 'en';
    english.textContent = en;
    term.append(zh, english);
    const value = document.createElement('dd');
    value.textContent = field === 'level' ? LEVELS[certificate.level] : certificate[field];
    row.append(term, value);
    return row;
  });
}

byId('scan').addEventListener('submit', (event) => {
  event.preventDefault();
  check(byId('text').value.trim());
});

/** The fragment is taken out of the address bar at once, so that it stays in no history and on no screenshot. */
function takeFragment() {
  const { host, hash, pathname } = location;
  if (!hash) return;
  history.replaceState(null, '', pathname);
  check(`https://${host}/z${hash}`);
}

window.addEventListener('hashchange', takeFragment);
takeFragment();
