// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 12 of 12.
    static let r4part12 = """
        type VerificationResult DomainResource
          target 0..* Reference
          targetLocation 0..* string
          need 0..1 CodeableConcept
          status 1..1 code @verificationresult-status
          statusDate 0..1 dateTime
          validationType 0..1 CodeableConcept
          validationProcess 0..* CodeableConcept
          frequency 0..1 Timing
          lastPerformed 0..1 dateTime
          nextScheduled 0..1 date
          failureAction 0..1 CodeableConcept
          primarySource 0..* -
            who 0..1 Reference(Organization,Practitioner,PractitionerRole)
            type 0..* CodeableConcept
            communicationMethod 0..* CodeableConcept
            validationStatus 0..1 CodeableConcept
            validationDate 0..1 dateTime
            canPushUpdates 0..1 CodeableConcept
            pushTypeAvailable 0..* CodeableConcept
          attestation 0..1 -
            who 0..1 Reference(Organization,Practitioner,PractitionerRole)
            onBehalfOf 0..1 Reference(Organization,Practitioner,PractitionerRole)
            communicationMethod 0..1 CodeableConcept
            date 0..1 date
            sourceIdentityCertificate 0..1 string
            proxyIdentityCertificate 0..1 string
            proxySignature 0..1 Signature
            sourceSignature 0..1 Signature
          validator 0..* -
            organization 1..1 Reference(Organization)
            identityCertificate 0..1 string
            attestationSignature 0..1 Signature
        type VisionPrescription DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          created 1..1 dateTime
          patient 1..1 Reference(Patient)
          encounter 0..1 Reference(Encounter)
          dateWritten 1..1 dateTime
          prescriber 1..1 Reference(Practitioner,PractitionerRole)
          lensSpecification 1..* -
            product 1..1 CodeableConcept
            eye 1..1 code @vision-eye-codes
            sphere 0..1 decimal
            cylinder 0..1 decimal
            axis 0..1 integer
            prism 0..* -
              amount 1..1 decimal
              base 1..1 code @vision-base-codes
            add 0..1 decimal
            power 0..1 decimal
            backCurve 0..1 decimal
            diameter 0..1 decimal
            duration 0..1 Quantity<fhir:SimpleQuantity>
            color 0..1 string
            brand 0..1 string
            note 0..* Annotation
        profile fhir:SimpleQuantity Quantity - !sqty-1
          comparator 0..0
        """
}
