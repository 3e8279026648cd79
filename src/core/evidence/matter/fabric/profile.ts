import { type Certificate, KEY_USAGE, OID_SERVER_AUTH } from '../../../x509/basics/index.ts';
import { fabricName } from '../../../signed/matter-tlv/fabric-name.ts';
import {
  algorithmsAgree,
  issuerHasName,
  issuerIsCa,
  keyIsStrong,
  maySignCertificates,
  namesItsIssuer,
  namesWithinConstraints,
  noUnknownCritical,
  withinDepth,
  withinPathLength,
  withinValidity,
} from '../../../x509/rules/path-rules.ts';
import { DEVICE_IDENTITY } from '../../../x509/rules/profile.ts';
import { type PathProfile, refuse, type Rule } from '../../../x509/rules/rule.ts';

const OID_CLIENT_AUTH = '1.3.6.1.5.5.7.3.2';

/** A node: no authority, for both ends of a session, with one identifier of its own and one of its fabric. */
function isNode({ known, subject }: Certificate): boolean {
  const { node, fabric } = fabricName(subject);
  return (
    node !== null &&
    fabric !== null &&
    known.basicConstraints?.ca !== true &&
    known.keyUsage?.has(KEY_USAGE.digitalSignature) === true &&
    [OID_CLIENT_AUTH, OID_SERVER_AUTH].every((usage) => known.extendedKeyUsage?.includes(usage) === true)
  );
}

const followsRole: Rule = (certificate, { at }) =>
  at > 0 || isNode(certificate) ? null : refuse(at, 'issuance-rule', { code: 'matter-node' });

/** Whoever names a fabric above a node names the node's (Core Specification, section 6.5.6.3). */
const namesOneFabric: Rule = ({ subject }, { at, path }) => {
  const { fabric } = fabricName(subject);
  const [node] = path;
  return fabric === null || (node !== undefined && fabricName(node.subject).fabric === fabric)
    ? null
    : refuse(at, 'issuance-rule', { code: 'matter-fabric-id' });
};

/** The path of a node in a fabric: node, at most one intermediate, and a root that the person paired. */
export const MATTER_FABRIC: PathProfile = {
  ...DEVICE_IDENTITY,
  anchors: 'gateway',
  rules: [
    algorithmsAgree,
    namesItsIssuer,
    issuerHasName,
    followsRole,
    namesOneFabric,
    issuerIsCa,
    maySignCertificates,
    keyIsStrong,
    noUnknownCritical,
    withinValidity,
    withinPathLength,
    withinDepth,
    namesWithinConstraints,
  ],
};
