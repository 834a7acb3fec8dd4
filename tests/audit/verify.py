#!/usr/bin/env python3
"""Checks exported audit trails by docs/AUDIT.md alone; needs nothing but Python 3.

    python3 verify.py TRAIL... [--anchor CHECKPOINTS]

Prints a line of JSON for each trail; exit code 0 when all are whole, 1 when one is not, 2 for wrong usage.
"""
import argparse, base64, hashlib, json, sys

# ed25519 (RFC 8032), only to verify.
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, I = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)

def point(data):
    n = int.from_bytes(data, 'little'); y, sign = n & (2**255 - 1), n >> 255
    xx = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(xx, (P + 3) // 8, P)
    if (x * x - xx) % P: x = x * I % P
    if (x * x - xx) % P: raise ValueError('no point of the curve')
    return (P - x if x & 1 != sign else x, y, 1)

def add(a, b):
    (x1, y1, z1), (x2, y2, z2) = a, b
    zz, xx, yy = z1 * z2 % P, x1 * x2 % P, y1 * y2 % P
    e = D * xx * yy % P
    f, g, cross = (zz * zz - e) % P, (zz * zz + e) % P, ((x1 + y1) * (x2 + y2) - xx - yy) % P
    return (zz * f * cross % P, zz * g * (yy + xx) % P, f * g % P)

def times(n, a):
    total = (0, 1, 1)
    while n:
        if n & 1: total = add(total, a)
        a, n = add(a, a), n >> 1
    return total

BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))

def signed(key, text, signature):
    r, s = signature[:32], int.from_bytes(signature[32:], 'little')
    h = int.from_bytes(hashlib.sha512(r + key + text).digest(), 'little') % L
    (x1, y1, z1), (x2, y2, z2) = times(s, BASE), add(point(r), times(h, point(key)))
    return s < L and len(signature) == 64 and (x1 * z2 - x2 * z1) % P == 0 and (y1 * z2 - y2 * z1) % P == 0

def canonical(value):  # its keys are ASCII, so that their order is that of UTF-16
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()

def checkpoints(path, head):
    """The hashes that checkpoints give to entries, and the code of what is wrong with them."""
    kept, wrong = {}, None
    for line in filter(str.strip, open(path, encoding='utf-8')):
        one = json.loads(line); signature = base64.b64decode(one.pop('signature')); der = base64.b64decode(one['publicKey'])
        if hashlib.sha256(der).hexdigest()[:32] != one['key'] or not signed(der[-32:], canonical(one), signature):
            return {}, 'anchor-signature'
        if (one['tenant'], one['algorithm']) != (head['tenant'], head['algorithm']): return {}, 'anchor-of-other-chain'
        if kept.setdefault(one['seq'], one['hash']) != one['hash']: wrong = 'two-histories'
    return kept, wrong

def step(line, head, seq, last, digest):
    """What is wrong with the line of entry `seq`, else its hash."""
    body, _, tail = line.rpartition(b',"hash":"')
    before, _, text = body.rpartition(b'"entry":')
    with_document = before.startswith(b'{"document":') and before.endswith(b',')
    if not (before == b'{' or with_document) or tail[-2:] != b'"}': return 'unreadable', None
    hashed = tail[:-2].decode('utf-8', 'replace')
    if digest(text) != hashed: return 'edited', None
    entry = json.loads(text)
    if entry['tenant'] != head['tenant']: return 'other-tenant', None
    if entry['seq'] != seq: return 'missing' if entry['seq'] > seq else 'reordered', None
    if entry['previous'] != last: return 'unlinked', None
    if with_document and digest(before[len('{"document":'):-1]) != entry['documentHash']: return 'document-differs', None
    return None, hashed

def check(path, anchor):
    with open(path, 'rb') as file:
        head = json.loads(next(file, b'null'))
        digest = lambda text: hashlib.new(head['algorithm'], text).hexdigest()
        kept, code = checkpoints(anchor, head) if anchor else ({}, None)
        seq, last = head['first'] - 1, head['previous']
        begins = canonical({key: head[key] for key in ('algorithm', 'format', 'tenant')})
        if seq == 0 and last != digest(begins): code = 'wrong-beginning'
        if not code and kept.get(seq, last) != last: code = 'anchor-differs'
        proven = seq if seq in kept and not code else None
        for line in file if not code else ():
            code, hashed = step(line.rstrip(b'\n'), head, seq + 1, last, digest)
            if code: break
            seq, last = seq + 1, hashed
            if kept.get(seq, last) != last: code, seq = 'anchor-differs', proven if proven is not None else head['first'] - 1; break
            if seq in kept: proven = seq
        found = (step(line.rstrip(b'\n'), head, seq + 1, last, digest)[0] for line in (file if code == 'missing' else ()))
        if any(one in (None, 'unlinked', 'document-differs') for one in found): code = 'reordered'
        if not code and seq < max(kept, default=0): code = 'truncated'
    return {'file': path, 'code': code, 'soundTo': seq, 'provenTo': proven}

parser = argparse.ArgumentParser(); parser.add_argument('trails', nargs='+'); parser.add_argument('--anchor')
asked = parser.parse_args()
found = [check(path, asked.anchor) for path in asked.trails]
for one in found: print(json.dumps(one))
sys.exit(any(one['code'] for one in found))
