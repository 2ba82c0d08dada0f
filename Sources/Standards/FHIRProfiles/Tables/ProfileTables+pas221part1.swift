// Made by Tools/fhir_profiles.py from the packages of Da Vinci PAS 2.2.1; not to be changed by hand.

extension ProfileTables {
    /// Da Vinci PAS 2.2.1, part 1 of 3.
    static let pas221part1 = """
        open AHANUBCRevenueCodes https://www.nubc.org/CodeSystem/RevenueCodes
        set AdditionalDocumentation http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes \
        clinical admin patient conditional indeterminate
        set ClaimResponseOutcome http://hl7.org/fhir/remittance-outcome complete error partial
        set ClaimTypes http://terminology.hl7.org/CodeSystem/claim-type institutional professional oral
        set DocReason http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes withpa withclaim \
        withorder retain-doc
        set DocReason http://terminology.hl7.org/CodeSystem/v3-NullFlavor OTH
        set PASInformationChangeMode http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes changed added
        set PASTaskCodes http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes attachment-request-code \
        attachment-request-questionnaire
        open X12278ConditionCategory https://codesystem.x12.org/005010/1136
        open X12278ConditionCode https://codesystem.x12.org/005010/1321
        open X12278DiagnosisCodes http://terminology.hl7.org/CodeSystem/icd9cm http://hl7.org/fhir/sid/icd-10-cm \
        https://www.cms.gov/Medicare/Medicare-Fee-for-Service-Payment/AcuteInpatientPPS/MS-DRG-Classifications-and-Software \
        http://uri.hddaccess.com/cs/apdrg http://uri.hddaccess.com/cs/aprdrg
        open X12278DiagnosisInformationType http://loinc.org
        set X12278DiagnosisType http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes admitting principal \
        patientreasonforvisit
        open X12278FollowUpActionCodes https://codesystem.x12.org/005010/889
        open X12278LocationType https://www.nubc.org/CodeSystem/TypeOfBill \
        https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set
        open X12278NutritionEnteralFormulaType http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278NutritionOralDietType http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278RejectReasonCodes https://codesystem.x12.org/005010/901
        open X12278RequestedServiceModifierType http://www.ama-assn.org/go/cpt \
        http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets
        open X12278RequestedServiceType http://terminology.hl7.org/CodeSystem/data-absent-reason \
        https://codesystem.x12.org/005010/1365 http://www.ama-assn.org/go/cpt \
        http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets http://terminology.hl7.org/CodeSystem/icd9cm \
        http://www.cms.gov/Medicare/Coding/ICD10 http://hl7.org/fhir/sid/ndc
        open X12278ReviewDecisionReasonCode https://codesystem.x12.org/external/886
        set claim-careteamrole http://terminology.hl7.org/CodeSystem/claimcareteamrole primary assist supervisor \
        other
        set coverageAssertionReasons http://hl7.org/fhir/us/davinci-crd/CodeSystem/temp gold-card no-member-found \
        no-active-coverage coverage-not-found auth-out-network
        url coverageAssertionReasons http://hl7.org/fhir/us/davinci-crd/ValueSet/coverageAssertionReasons
        set coverageDetailCategories http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes \
        cat-limitation cat-decisional cat-other
        set coverageInfo http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes not-covered \
        covered conditional indeterminate
        set coveragePaDetail http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes no-auth \
        auth-needed satisfied performpa conditional indeterminate
        set data-absent-reason http://terminology.hl7.org/CodeSystem/data-absent-reason unknown asked-unknown \
        temp-unknown not-asked asked-declined masked not-applicable unsupported as-text error not-a-number \
        negative-infinity positive-infinity not-performed not-permitted
        set informationNeeded http://hl7.org/fhir/us/davinci-crd/CodeSystem/coverage-information-codes performer \
        location timeframe contract-window detail-code
        set informationNeeded http://terminology.hl7.org/CodeSystem/v3-NullFlavor OTH
        set medicationrequest-category http://terminology.hl7.org/CodeSystem/medicationrequest-category inpatient \
        outpatient community discharge
        open pas-pwk01-attachment-report-type-code https://codesystem.x12.org/005010/755
        set us-core-documentreference-category \
        http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category clinical-note
        open us-core-documentreference-type http://terminology.hl7.org/CodeSystem/v3-NullFlavor http://loinc.org
        open us-core-usps-state https://www.usps.com/
        open x12-1069 https://codesystem.x12.org/005010/1069
        open x12-127 https://codesystem.x12.org/005010/127
        open x12-1314 https://codesystem.x12.org/005010/1314 https://www.nubc.org/CodeSystem/PointOfOrigin
        open x12-1315 https://codesystem.x12.org/005010/1315 \
        https://www.nubc.org/CodeSystem/PriorityTypeOfAdmitOrVisit
        open x12-1322 https://codesystem.x12.org/005010/1322
        open x12-1337 https://codesystem.x12.org/005010/1337
        open x12-1338 https://codesystem.x12.org/005010/1338
        open x12-1345 https://codesystem.x12.org/005010/1345
        open x12-1352 https://codesystem.x12.org/005010/1352 https://www.nubc.org/CodeSystem/PatDischargeStatus
        open x12-1362 https://codesystem.x12.org/005010/1362
        open x12-1365 https://codesystem.x12.org/005010/1365
        open x12-1525 https://codesystem.x12.org/005010/1525
        open x12-306 https://codesystem.x12.org/005010/306
        open x12-584 https://codesystem.x12.org/005010/584
        open x12-673 https://codesystem.x12.org/005010/673
        open x12-678 https://codesystem.x12.org/005010/678
        open x12-679 https://codesystem.x12.org/005010/679
        open x12-755 https://codesystem.x12.org/005010/755
        open x12-756 https://codesystem.x12.org/005010/756
        open x12-923 https://codesystem.x12.org/005010/923
        open x12-98 https://codesystem.x12.org/005010/98
        rule AttachmentNeeded $this.code.coding.where(code='attachment-request-code').count() > 0 implies \
        $this.input.type.coding.where(code='attachments-needed').count() > 0
        rule ClaimFirst entry.first().resource is Claim
        rule ClaimResponseFirst entry.first().resource is ClaimResponse
        rule FullDateRule $this.toString().length() = 10
        rule IdentifierUnlessVO $this.medium.coding.where(code='VO').count() = 0 implies $this.identifier.count() > \
        0
        rule ImmediateLevelOfCare \
        extension.where(url='http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType' and \
        value.code='1').exists() implies \
        extension.where(url='http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode').exists()
        rule QuestionnaireContext $this.code.coding.where(code='attachment-request-questionnaire').count() > 0 \
        implies $this.input.type.coding.where(code='questionnaire-context').count() > 0
        rule crd-ci-q1 extension.where(url='questionnaire').exists() implies extension.where(url = \
        'doc-needed').exists()
        rule crd-ci-q2 extension.where(url = 'covered' and value = 'not-covered').exists() implies \
        extension.where(url = 'pa-needed').exists().not()
        rule crd-ci-q3 extension.where((url = 'covered' or url = 'pa-needed' or url = 'doc-needed') and value = \
        'conditional').count() >= 1 implies extension.where(url = 'info-needed').exists()
        rule crd-ci-q4 extension.where(url = 'pa-needed' and (value = 'satisfied' or value = 'noauth' or value = \
        'not-covered')) and extension.where(url = 'doc-purpose').exists() implies extension.where(url = \
        'doc-purpose').all(value != 'withpa')
        rule crd-ci-q5 extension.where(url = 'pa-needed' and value = 'satisfied').exists() = extension.where(url = \
        'satisfied-pa-id').exists()
        rule crd-ci-q6 extension.where(url = 'info-needed' and value = 'OTH').exists() implies extension.where(url = \
        'reason').exists()
        rule crd-ci-q7 extension.where(url = 'reason').empty() or extension.where(url = \
        'reason').value.text.exists() or extension.where(url = \
        'reason').value.memberOf('http://hl7.org/fhir/us/davinci-crd/ValueSet/coverageAssertionReasons')
        rule crd-ci-q8 extension.where(url = 'doc-purpose' and value != 'conditional').exists() implies \
        extension.where(url = 'reason').exists()
        rule crd-ci-q9 extension.where((url = 'covered' or url = 'pa-needed' or url = 'doc-needed') and value = \
        'indeterminate').count() >= 1 implies extension.where(url = 'reason').exists()
        rule pd-1 telecom.exists() or endpoint.exists()
        rule ?prof-1 repeat.count.exists() or (repeat.frequency.exists() and repeat.period.exists() and \
        repeat.periodUnit.exists()) or extension.where(url = \
        'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingcalendarpattern' or url = \
        'http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingdeliverypattern').exists()
        rule ?prof-2 unit.exists() or code.exists()
        rule ?prof-3 code.empty() or system = 'https://codesystem.x12.org/005010/673'
        rule self-beneficiary $this.relationship.coding.where(code='18').count() = 0 implies \
        $this.subscriber.exists()
        rule us-core-13 practitioner.exists() or organization.exists() or healthcareService.exists() or \
        location.exists()
        rule us-core-15 identifier.type.coding.where(system='http://terminology.hl7.org/CodeSystem/v2-0203' and \
        code='MB').exists() or subscriberId.exists()
        rule us-core-16 value.matches('^[0-9]{10}$')
        rule us-core-17 (((select(value.substring(0,1).toInteger()).select(iif($this<5, $this*2, \
        (($this*2)-9))))+(value.substring(1,1).toInteger())+(select(value.substring(2,1).toInteger()).select(iif($this<5, \
        $this*2, \
        (($this*2)-9))))+(value.substring(3,1).toInteger())+(select(value.substring(4,1).toInteger()).select(iif($this<5, \
        $this*2, \
        (($this*2)-9))))+(value.substring(5,1).toInteger())+(select(value.substring(6,1).toInteger()).select(iif($this<5, \
        $this*2, \
        (($this*2)-9))))+(value.substring(7,1).toInteger())+(select(value.substring(8,1).toInteger()).select(iif($this<5, \
        $this*2, (($this*2)-9))))+(value.substring(9,1).toInteger()) + 24)mod 10=0)
        rule us-core-18 value.matches('^[0-9]{2}D[0-9]{7}$')
        rule us-core-19 value.matches('^[0-9]{5}$')
        rule us-core-21 (intent='order' or intent='original-order' or intent='reflex-order'or intent='filler-order' \
        or intent='instance-order') implies requester.exists()
        rule us-core-23 extension.where(url = 'ombCategory').value.where(code in 'ASKU'|'UNK').exists() implies \
        extension.where(url = 'ombCategory').count() = 1
        rule us-core-6 (family.exists() or given.exists()) xor \
        extension.where(url='http://hl7.org/fhir/StructureDefinition/data-absent-reason').exists()
        rule us-core-6/2 url.exists() or data.exists()
        profile crd:ext-coverage-information Extension - !crd-ci-q1 !crd-ci-q2 !crd-ci-q3 !crd-ci-q4 !crd-ci-q5 \
        !crd-ci-q6 !crd-ci-q7 !crd-ci-q8 !crd-ci-q9
          extension 4..*
            :coverage /url=coverage 1..1
              extension 0..0
              url ="coverage"
              value[x] 1..1 Reference(Coverage)
            :covered /url=covered 1..1
              extension 0..0
              url ="covered"
              value[x] 1..1 code @coverageInfo
            :pa-needed /url=pa-needed 0..1
              extension 0..0
              url ="pa-needed"
              value[x] 1..1 code @coveragePaDetail
            :doc-needed /url=doc-needed 0..*
              extension 0..0
              url ="doc-needed"
              value[x] 1..1 code @AdditionalDocumentation
            :doc-purpose /url=doc-purpose 0..*
              extension 0..0
              url ="doc-purpose"
              value[x] 1..1 code @DocReason
            :info-needed /url=info-needed 0..*
              extension 0..0
              url ="info-needed"
              value[x] 1..1 code @informationNeeded
            :billingCode /url=billingCode 0..*
              extension 0..0
              url ="billingCode"
              value[x] 1..1 Coding
            :reason /url=reason 0..*
              extension 0..0
              url ="reason"
              value[x] 1..1 CodeableConcept
            :detail /url=detail 0..*
              extension 3..*
                :category /url=category 1..1
                  extension 0..0
                  url ="category"
                  value[x] code @coverageDetailCategories
                :code /url=code 1..1
                  extension 0..0
                  url ="code"
                  value[x] CodeableConcept
                :value /url=value 1..1
                  extension 0..0
                  url ="value"
                  value[x] boolean|string|url|Period|Quantity<fhir:SimpleQuantity>
                :qualification /url=qualification 0..1
                  extension 0..0
                  url ="qualification"
                  value[x] string
              url ="detail"
              value[x] 0..0
            :dependency /url=dependency 0..*
              extension 0..0
              url ="dependency"
              value[x] \
        Reference(Appointment,CommunicationRequest,DeviceRequest,MedicationRequest,NutritionOrder,ServiceRequest)
            :questionnaire /url=questionnaire 0..*
              extension 0..0
              url ="questionnaire"
              value[x] canonical(Questionnaire)
            :date /url=date 1..1
              extension 0..0
              url ="date"
              value[x] 1..1 date
            :coverage-assertion-id /url=coverage-assertion-id 1..1
              extension 0..0
              url ="coverage-assertion-id"
              value[x] 1..1 string
            :satisfied-pa-id /url=satisfied-pa-id 0..1
              extension 0..0
              url ="satisfied-pa-id"
              value[x] string
            :contact /url=contact 0..*
              extension 0..0
              url ="contact"
              value[x] ContactDetail
            :expiry-date /url=expiry-date 0..1
              extension 0..0
              url ="expiry-date"
              value[x] date
          url ="http://hl7.org/fhir/us/davinci-crd/StructureDefinition/ext-coverage-information"
          value[x] 0..0
        profile fhir:data-absent-reason Extension -
          extension 0..0
          url ="http://hl7.org/fhir/StructureDefinition/data-absent-reason"
          value[x] 1..1 code @data-absent-reason
        profile pas:extension-TransmissionIdentifiers Extension -
          extension 2..*
            :applicationSenderCode /url=applicationSenderCode 1..1
              extension 0..0
              url ="applicationSenderCode"
              value[x] string
            :applicationReceiverCode /url=applicationReceiverCode 1..1
              extension 0..0
              url ="applicationReceiverCode"
              value[x] string
            :interchangeSenderID /url=interchangeSenderID 0..1
              extension 0..0
              url ="interchangeSenderID"
              value[x] string
            :interchangeReceiverID /url=interchangeReceiverID 0..1
              extension 0..0
              url ="interchangeReceiverID"
              value[x] string
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-TransmissionIdentifiers"
          value[x] 0..0
        profile pas:extension-administrationReferenceNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-administrationReferenceNumber"
          value[x] string
        profile pas:extension-admissionDates Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-admissionDates"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-authorizationNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-authorizationNumber"
          value[x] string
        profile pas:extension-authorizedProviderType Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-authorizedProviderType"
          value[x] CodeableConcept ?x12-98
        profile pas:extension-careTeamClaimScope Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-careTeamClaimScope"
          value[x] boolean
        profile pas:extension-certificationType Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-certificationType"
          value[x] CodeableConcept ?x12-1322
        profile pas:extension-claimResponseReviewer Extension -
          extension 1..*
            :wasHumanReviewedFlag /url=wasHumanReviewedFlag 1..1
              extension 0..0
              url ="wasHumanReviewedFlag"
              value[x] boolean
            :reviewerNPI /url=reviewerNPI 0..1
              extension 0..0
              url ="reviewerNPI"
              value[x] Identifier<pas:profile-identifier>
            :reviewerSpecialty /url=reviewerSpecialty 0..1
              extension 0..0
              url ="reviewerSpecialty"
              value[x] CodeableConcept
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-claimResponseReviewer"
          value[x] 0..0
        profile pas:extension-communicatedDiagnosis Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-communicatedDiagnosis"
          value[x] CodeableConcept ?X12278DiagnosisCodes
        profile pas:extension-conditionCode Extension -
          extension 3..*
            :category /url=category 1..1
              extension 0..0
              url ="category"
              value[x] CodeableConcept ?X12278ConditionCategory
            :indicator /url=indicator 1..1
              extension 0..0
              url ="indicator"
              value[x] boolean
            :code /url=code 1..*
              extension 0..0
              url ="code"
              value[x] CodeableConcept ?X12278ConditionCode
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-conditionCode"
          value[x] 0..0
        profile pas:extension-contentModifier Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-contentModifier"
          value[x] CodeableConcept ?X12278DiagnosisInformationType
        profile pas:extension-diagnosisRecordedDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-diagnosisRecordedDate"
          value[x] date !FullDateRule
        profile pas:extension-dischargeDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-dischargeDate"
          value[x] date !FullDateRule
        profile pas:extension-documentInformation Extension -
          extension 1..*
            :reportTypeCode /url=reportTypeCode 1..1
              extension 0..0
              url ="reportTypeCode"
              value[x] CodeableConcept ?pas-pwk01-attachment-report-type-code
            :transmissionMethod /url=transmissionMethod 0..1
              extension 0..0
              url ="transmissionMethod"
              value[x] CodeableConcept ?x12-756
            :controlNumber /url=controlNumber 0..1
              extension 0..0
              url ="controlNumber"
              value[x] string
            :description /url=description 0..1
              extension 0..0
              url ="description"
              value[x] string
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-documentInformation"
          value[x] 0..0
        profile pas:extension-epsdtIndicator Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-epsdtIndicator"
          value[x] boolean
        profile pas:extension-errorElement Extension -
          extension
            :processNote /url=processNote 0..1
              extension 0..0
              url ="processNote"
              value[x] positiveInt
            :error /url=error 0..1
              extension 0..0
              url ="error"
              value[x] string
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorElement"
          value[x] 0..0
        profile pas:extension-errorFollowupAction Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorFollowupAction"
          value[x] CodeableConcept ?X12278FollowUpActionCodes
        profile pas:extension-errorPath Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-errorPath"
          value[x] string
        profile pas:extension-homeHealthCareInformation Extension -
          extension 2..*
            :prognosis /url=prognosis 1..1
              extension 0..0
              url ="prognosis"
              value[x] CodeableConcept ?x12-923
            :date /url=date 1..1
              extension 0..0
              url ="date"
              value[x] date !FullDateRule
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-homeHealthCareInformation"
          value[x] 0..0
        profile pas:extension-identifierJurisdiction Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-identifierJurisdiction"
          value[x] CodeableConcept ?us-core-usps-state
        profile pas:extension-identifierSubDepartment Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-identifierSubDepartment"
          value[x] string
        profile pas:extension-infoChanged Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-infoChanged"
          value[x] code @PASInformationChangeMode
        profile pas:extension-itemAuthorizedDetail Extension -
          extension
            :productOrServiceCode /url=productOrServiceCode 0..1
              extension 0..0
              url ="productOrServiceCode"
              value[x] CodeableConcept ?X12278RequestedServiceType
            :productOrServiceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
            :modifier /url=modifier 0..*
              extension 0..0
              url ="modifier"
              value[x] CodeableConcept ?X12278RequestedServiceModifierType
            :unitPrice /url=unitPrice 0..1
              extension 0..0
              url ="unitPrice"
              value[x] Money
            :quantity /url=quantity 0..1
              extension 0..0
              url ="quantity"
              value[x] Quantity<pas:profile-quantity>
            :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
            :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
            :revenue /url=pas:extension-revenueCode 0..1 Extension<pas:extension-revenueCode>
            :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
            :authorizedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemAuthorizedDetail"
          value[x] 0..0
        profile pas:extension-itemAuthorizedProvider Extension -
          extension
            :provider /url=provider 0..1
              extension 0..0
              url ="provider"
              value[x] Reference(pas:profile-organization,pas:profile-practitioner)
            :providerType /url=pas:extension-authorizedProviderType 0..1 Extension<pas:extension-authorizedProviderType>
            :role /url=role 0..1
              extension 0..0
              url ="role"
              value[x] CodeableConcept @claim-careteamrole
            :qualification /url=qualification 0..1
              extension 0..0
              url ="qualification"
              value[x] CodeableConcept
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemAuthorizedProvider"
          value[x] 0..0
        profile pas:extension-itemCategory Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCategory"
          value[x] CodeableConcept ?x12-1365
        profile pas:extension-itemCertificationEffectiveDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationEffectiveDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemCertificationExpirationDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationExpirationDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemCertificationIssueDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemCertificationIssueDate"
          value[x] date|Period
            :valueDate /type=date !FullDateRule
            :valuePeriod /type=Period
              start !FullDateRule
              end !FullDateRule
        profile pas:extension-itemPreAuthIssueDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemPreAuthIssueDate"
          value[x] date
        profile pas:extension-itemPreAuthPeriod Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemPreAuthPeriod"
          value[x] Period
        profile pas:extension-itemRequestedServiceDate Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemRequestedServiceDate"
          value[x] dateTime|Period
        profile pas:extension-itemTraceNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-itemTraceNumber"
          value[x] Identifier<pas:profile-identifier>
        profile pas:extension-levelOfServiceCode Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-levelOfServiceCode"
          value[x] CodeableConcept ?x12-1338
        profile pas:extension-militaryStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-militaryStatus"
          value[x] CodeableConcept ?x12-584
        profile pas:extension-nursingHomeLevelOfCare Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-nursingHomeLevelOfCare"
          value[x] CodeableConcept ?x12-1337
        profile pas:extension-nursingHomeResidentialStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-nursingHomeResidentialStatus"
          value[x] CodeableConcept
        profile pas:extension-patientStatus Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-patientStatus"
          value[x] CodeableConcept ?x12-1352
        profile pas:extension-productOrServiceCodeEnd Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-productOrServiceCodeEnd"
          value[x] CodeableConcept ?X12278RequestedServiceType
        profile pas:extension-requestedService Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-requestedService"
          value[x] \
        Reference(pas:profile-devicerequest,pas:profile-medicationrequest,pas:profile-nutritionorder,pas:profile-servicerequest)
        profile pas:extension-revenueCode Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-revenueCode"
          value[x] CodeableConcept ?AHANUBCRevenueCodes
        profile pas:extension-revenueUnitRateLimit Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-revenueUnitRateLimit"
          value[x] decimal
        """
}
