import { asked, type StepTable } from './step-words.ts';

/** The steps of Matter: who made a device, and in which fabric it is. */
export const MATTER_STEPS: StepTable = {
  'matter-readable': asked(
    'The Matter certificates can be read.',
    'The Matter certificates are damaged or incomplete.',
    'The Matter certificates could not be read.',
  ),
  'matter-authority-known': asked(
    'You added the Matter authority above the maker.',
    'The Matter authority above the maker is a false one.',
    'You did not add the Matter authority above the maker.',
  ),
  'matter-chain': asked(
    'An unbroken chain leads from the device to the Matter authority.',
    'The chain from the device to the Matter authority is broken.',
    'The chain from the device to the Matter authority could not be checked.',
  ),
  'matter-vendor': asked(
    'All certificates name the same vendor.',
    'The certificates name different vendors.',
    'The certificates do not all name a vendor.',
  ),
  'matter-product': asked(
    'All certificates name the same product.',
    'The certificates name different products.',
    'The certificates do not all name a product.',
  ),
  'matter-test-authority': asked(
    'The authority is one for samples, and the device says that it is a sample.',
    'Everyone has the key of this authority: it is one for samples, and this is not called a sample.',
    'The authority is one for samples.',
  ),
  'matter-not-revoked': asked(
    'The maker did not revoke these certificates.',
    'The maker revoked one of these certificates.',
    'Latchkey has no list of what the maker revoked. You can add one on the page “Makers”.',
  ),
  'matter-key-held': asked(
    'The device proved that it holds the key that the maker certified.',
    'The key of this connection is a different one than the maker certified.',
    'Nothing shows that the device holds the key that the maker certified.',
  ),
  'matter-declaration-readable': asked(
    'The declaration of certification can be read.',
    'The declaration of certification is damaged.',
    'There is no declaration of certification.',
  ),
  'matter-declaration-signer-known': asked(
    'Latchkey knows who signed the declaration.',
    'The declaration has a false signer.',
    'Latchkey does not know who signed the declaration.',
  ),
  'matter-declaration-signature': asked(
    'The signature on the declaration is valid.',
    'The signature on the declaration is not valid.',
    'The signature on the declaration could not be checked.',
  ),
  'matter-declaration-test-key': asked(
    'The declaration is signed with a key for samples, and the device is a sample.',
    'The declaration is signed with a key that everyone has, and the device is not a sample.',
    'The declaration is signed with a key for samples.',
  ),
  'matter-declaration-format': asked(
    'The declaration is in a form that Latchkey knows.',
    'The declaration is in a form that Matter does not have.',
    'The form of the declaration is not known.',
  ),
  'matter-declaration-type': asked(
    'The declaration is of a known type.',
    'The declaration is of a type that Matter does not have.',
    'The type of the declaration is not known.',
  ),
  'matter-declaration-vendor': asked(
    'The declaration is about the same vendor.',
    'The declaration is about a different vendor.',
    'The declaration does not say which vendor it is about.',
  ),
  'matter-declaration-product': asked(
    'The declaration is about the same product.',
    'The declaration is about a different product.',
    'The declaration does not say which product it is about.',
  ),
  'matter-declaration-device': asked(
    'The declaration fits what the device says about itself.',
    'The declaration does not fit what the device says about itself.',
    'The device does not say which product it is.',
  ),
  'matter-declaration-authority': asked(
    'The declaration allows this Matter authority.',
    'The declaration does not allow this Matter authority.',
    'Latchkey cannot tell whether the declaration allows this Matter authority.',
  ),
  'matter-fabric-known': asked(
    'You paired the fabric that the device is in.',
    'The fabric that the device names is a false one.',
    'You did not pair the fabric that the device is in.',
  ),
  'matter-fabric-revoked': 'The fabric certificate of the device was withdrawn by the one who issued it.',
  'matter-fabric-chain': asked(
    'An unbroken chain leads from the device to the root of its fabric.',
    'The chain from the device to the root of its fabric is broken.',
    'The chain from the device to the root of its fabric could not be checked.',
  ),
  'matter-node-key-held': asked(
    'The device proved that it holds the key that the fabric certified.',
    'The key of this connection is a different one than the fabric certified.',
    'Nothing shows that the device holds the key that the fabric certified.',
  ),
};
