// Made by Tools/fhir_profiles.py from the packages of Da Vinci PAS 2.2.1; not to be changed by hand.

extension ProfileTables {
    /// Da Vinci PAS 2.2.1, part 2 of 3.
    static let pas221part2 = """
        profile pas:extension-reviewAction Extension -
          extension
            :code /url=pas:extension-reviewActionCode 0..1 Extension<pas:extension-reviewActionCode>
            :number /url=number 0..1
              extension 0..0
              url ="number"
              value[x] string
            :reasonCode /url=reasonCode 0..*
              extension 0..0
              url ="reasonCode"
              value[x] CodeableConcept ?X12278ReviewDecisionReasonCode
            :secondSurgicalOpinionFlag /url=secondSurgicalOpinionFlag 0..1
              extension 0..0
              url ="secondSurgicalOpinionFlag"
              value[x] boolean
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction"
          value[x] 0..0
        profile pas:extension-reviewActionCode Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewActionCode"
          value[x] CodeableConcept ?x12-306
        profile pas:extension-serviceItemRequestType Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceItemRequestType"
          value[x] CodeableConcept ?x12-1525
        profile pas:extension-serviceLineNumber Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-serviceLineNumber"
          value[x] positiveInt
        profile pas:extension-timingcalendarpattern Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingcalendarpattern"
          value[x] CodeableConcept ?x12-678
        profile pas:extension-timingdeliverypattern Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-timingdeliverypattern"
          value[x] CodeableConcept ?x12-679
        profile pas:modifierextension-infoCancelled Extension -
          extension 0..0
          url ="http://hl7.org/fhir/us/davinci-pas/StructureDefinition/modifierextension-infoCancelled"
          value[x] boolean
        profile pas:profile-beneficiary Patient -
          extension
            :race /url=us:us-core-race 0..1 Extension<us:us-core-race>
            :ethnicity /url=us:us-core-ethnicity 0..1 Extension<us:us-core-ethnicity>
            :tribalAffiliation /url=us:us-core-tribal-affiliation 0..* Extension<us:us-core-tribal-affiliation>
            :birthsex /url=us:us-core-birthsex 0..1 Extension<us:us-core-birthsex>
            :sex /url=us:us-core-sex 0..1 Extension<us:us-core-sex>
            :genderIdentity /url=us:us-core-genderIdentity 0..* Extension<us:us-core-genderIdentity>
          identifier 1..*
            system 1..1
            value 1..1
          name 1..* !us-core-6
          telecom
            system 1..1
            value 1..1
          gender 1..1
          birthDate !FullDateRule
        profile pas:profile-claim Claim pas:profile-claim-base
          extension
            :encounter /url=http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter 0..1
              extension 0..0
              url ="http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter"
              value[x] Reference(pas:profile-encounter)
          identifier 1..2
          related 0..0
          supportingInfo
            :AdditionalInformation /category 0..*
              extension 1..*
                :documentInformation /url=pas:extension-documentInformation 1..1 \
        Extension<pas:extension-documentInformation>
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"additionalInformation"}]}
              timing[x] 0..0
              value[x] 1..1 \
        Reference(AllergyIntolerance,Bundle,Condition,DeviceRequest,DiagnosticReport,Immunization,MedicationRequest,NutritionOrder,Observation,Procedure,QuestionnaireResponse,ServiceRequest,pas:profile-documentreference)
            :MessageText /category 0..*
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"freeFormMessage"}]}
              timing[x] 0..0
              value[x] 1..1 string
          diagnosis
            extension
              :recordedDate /url=pas:extension-diagnosisRecordedDate 0..1 Extension<pas:extension-diagnosisRecordedDate>
          item 1..* !ImmediateLevelOfCare
            extension 2..*
              :requestType /url=pas:extension-serviceItemRequestType 1..1
              :certificationType /url=pas:extension-certificationType 1..1
              :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
              :nursingHomeResidentialStatus /url=pas:extension-nursingHomeResidentialStatus 0..1 \
        Extension<pas:extension-nursingHomeResidentialStatus>
                value[x] ?x12-1345
              :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
              :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
              :requestedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
            category 1..1
            location[x] 1..1
        profile pas:profile-claim-base Claim -
          extension
            :transmissionIdentifiers /url=pas:extension-TransmissionIdentifiers 0..1 \
        Extension<pas:extension-TransmissionIdentifiers>
            :levelOfServiceType /url=pas:extension-levelOfServiceCode 0..1 Extension<pas:extension-levelOfServiceCode>
            :conditionCode /url=pas:extension-conditionCode 0..* Extension<pas:extension-conditionCode>
            :homeHealthCareInformation /url=pas:extension-homeHealthCareInformation 0..1 \
        Extension<pas:extension-homeHealthCareInformation>
            :authorizationNumber /url=pas:extension-authorizationNumber 0..1 \
        Extension<pas:extension-authorizationNumber>
            :administrationReferenceNumber /url=pas:extension-administrationReferenceNumber 0..1 \
        Extension<pas:extension-administrationReferenceNumber>
          identifier Identifier<pas:profile-identifier>
            extension
              :subDepartment /url=pas:extension-identifierSubDepartment 0..1
              :jurisdiction /url=pas:extension-identifierJurisdiction 0..1
          status ~"active"
          type @ClaimTypes
          use ~"preauthorization"
          patient Reference(pas:profile-beneficiary)
          insurer 1..1 Reference(pas:profile-insurer)
          provider Reference(pas:profile-practitionerrole,pas:profile-requestor)
          careTeam
            extension 1..*
              :careTeamClaimScope /url=pas:extension-careTeamClaimScope 1..1 Extension<pas:extension-careTeamClaimScope>
            provider Reference(pas:profile-organization,pas:profile-practitionerrole)
            :OverallClaimMember /extension(pas:extension-careTeamClaimScope)=true 0..*
              extension
                :careTeamClaimScope /url=pas:extension-careTeamClaimScope 1..1
                  value[x] =true
              role ?x12-98
              qualification ?x12-127
            :ItemClaimMember /extension(pas:extension-careTeamClaimScope)=false 0..*
              extension
                :careTeamClaimScope /url=pas:extension-careTeamClaimScope 1..1
                  value[x] =false
              role ?x12-98
              qualification ?x12-127
          supportingInfo
            :PatientEvent /category 0..1
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"patientEvent"}]}
              timing[x] 1..1
                :timingDate /type=date !FullDateRule
                :timingPeriod /type=Period
                  start !FullDateRule
                  end !FullDateRule
              value[x] 0..0
            :AdmissionDates /category 0..1
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"admissionDates"}]}
              timing[x] 1..1
                :timingDate /type=date !FullDateRule
                :timingPeriod /type=Period
                  start !FullDateRule
                  end !FullDateRule
              value[x] 0..0
            :DischargeDates /category 0..1
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"dischargeDates"}]}
              timing[x] 1..1 date !FullDateRule
              value[x] 0..0
          diagnosis
            diagnosis[x] CodeableConcept ?X12278DiagnosisCodes
            type 0..1 @X12278DiagnosisType
          insurance
            focal ~true
            coverage Reference(pas:profile-coverage)
          accident
            date !FullDateRule
            type ?x12-1362
            location[x] Address
          item
            extension
              :itemTraceNumber /url=pas:extension-itemTraceNumber 0..* Extension<pas:extension-itemTraceNumber>
              :authorizationNumber /url=pas:extension-authorizationNumber 0..1 \
        Extension<pas:extension-authorizationNumber>
              :administrationReferenceNumber /url=pas:extension-administrationReferenceNumber 0..1 \
        Extension<pas:extension-administrationReferenceNumber>
              :requestType /url=pas:extension-serviceItemRequestType 0..1 Extension<pas:extension-serviceItemRequestType>
              :certificationType /url=pas:extension-certificationType 0..1 Extension<pas:extension-certificationType>
              :productOrServiceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
            revenue ?AHANUBCRevenueCodes
            category ?x12-1365
            productOrService ?X12278RequestedServiceType
            modifier ?X12278RequestedServiceModifierType
            serviced[x]
              :servicedDate /type=date !FullDateRule
              :servicedPeriod /type=Period
                start !FullDateRule
                end !FullDateRule
            location[x] CodeableConcept ?X12278LocationType
            quantity Quantity<pas:profile-quantity>
        profile pas:profile-claim-inquiry Claim pas:profile-claim-base
          extension
            :certificationType /url=pas:extension-certificationType 0..1 Extension<pas:extension-certificationType>
          identifier 1..1
          item
            extension
              :certIssueDate /url=pas:extension-itemCertificationIssueDate 0..1 \
        Extension<pas:extension-itemCertificationIssueDate>
              :certExpirationDate /url=pas:extension-itemCertificationExpirationDate 0..1 \
        Extension<pas:extension-itemCertificationExpirationDate>
              :certEffectiveDate /url=pas:extension-itemCertificationEffectiveDate 0..1 \
        Extension<pas:extension-itemCertificationEffectiveDate>
              :reviewActionCode /url=pas:extension-reviewActionCode 0..1 Extension<pas:extension-reviewActionCode>
        profile pas:profile-claim-update Claim pas:profile-claim-base
          extension
            :encounter /url=http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter 0..1
              extension 0..0
              url ="http://hl7.org/fhir/5.0/StructureDefinition/extension-Claim.encounter"
              value[x] Reference(pas:profile-encounter)
            :certificationType /url=pas:extension-certificationType 0..1 Extension<pas:extension-certificationType>
          identifier 1..2
          related 1..1
            claim 1..1
            relationship 1..1 \
        ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship","code":"prior"}]}
          supportingInfo
            extension
              :infoChanged /url=pas:extension-infoChanged 0..1 Extension<pas:extension-infoChanged>
            modifierExtension
              :infoCancelledFlag /url=pas:modifierextension-infoCancelled 0..1 \
        Extension<pas:modifierextension-infoCancelled>
            :AdditionalInformation /category 0..*
              extension 1..*
                :documentInformation /url=pas:extension-documentInformation 1..1 \
        Extension<pas:extension-documentInformation>
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"additionalInformation"}]}
              timing[x] 0..0
              value[x] 1..1 \
        Reference(AllergyIntolerance,Bundle,Condition,DeviceRequest,DiagnosticReport,Immunization,MedicationRequest,NutritionOrder,Observation,Procedure,QuestionnaireResponse,ServiceRequest,pas:profile-documentreference)
            :MessageText /category 0..*
              category \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"freeFormMessage"}]}
              timing[x] 0..0
              value[x] 1..1 string
          diagnosis
            extension
              :recordedDate /url=pas:extension-diagnosisRecordedDate 0..1 Extension<pas:extension-diagnosisRecordedDate>
          item 1..* !ImmediateLevelOfCare
            extension 2..*
              :requestType /url=pas:extension-serviceItemRequestType 1..1
              :certificationType /url=pas:extension-certificationType 1..1
              :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
              :nursingHomeResidentialStatus /url=pas:extension-nursingHomeResidentialStatus 0..1 \
        Extension<pas:extension-nursingHomeResidentialStatus>
                value[x] ?x12-1345
              :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
              :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
              :requestedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
              :infoChanged /url=pas:extension-infoChanged 0..1 Extension<pas:extension-infoChanged>
            modifierExtension
              :infoCancelledFlag /url=pas:modifierextension-infoCancelled 0..1 \
        Extension<pas:modifierextension-infoCancelled>
            category 1..1
            location[x] 1..1
        profile pas:profile-claiminquiryresponse ClaimResponse pas:profile-claimresponse-base
          item
            extension
              :communicatedDiagnosis /url=pas:extension-communicatedDiagnosis 0..1 \
        Extension<pas:extension-communicatedDiagnosis>
        profile pas:profile-claimresponse ClaimResponse pas:profile-claimresponse-base
          item
            extension
              :communicatedDiagnosis /url=pas:extension-communicatedDiagnosis 0..* \
        Extension<pas:extension-communicatedDiagnosis>
          communicationRequest Reference(pas:profile-communicationrequest)
        profile pas:profile-claimresponse-base ClaimResponse -
          extension
            :transmissionIdentifiers /url=pas:extension-TransmissionIdentifiers 0..1 \
        Extension<pas:extension-TransmissionIdentifiers>
            :claimResponseReviewer /url=pas:extension-claimResponseReviewer 0..1 \
        Extension<pas:extension-claimResponseReviewer>
            :authorizedProvider /url=pas:extension-itemAuthorizedProvider 0..* \
        Extension<pas:extension-itemAuthorizedProvider>
          identifier Identifier<pas:profile-identifier>
            extension
              :subDepartment /url=pas:extension-identifierSubDepartment 0..1
              :jurisdiction /url=pas:extension-identifierJurisdiction 0..1
          status ~"active"
          use ~"preauthorization"
          patient Reference(pas:profile-beneficiary)
          insurer Reference(pas:profile-insurer)
          requestor Reference(pas:profile-practitionerrole,pas:profile-requestor)
          request 1..1 Reference(pas:profile-claim)
            extension
              :DataAbsentReason /url=fhir:data-absent-reason 0..1 Extension<fhir:data-absent-reason>
          outcome @ClaimResponseOutcome
          item
            extension
              :itemTraceNumber /url=pas:extension-itemTraceNumber 0..* Extension<pas:extension-itemTraceNumber>
              :preAuthIssueDate /url=pas:extension-itemPreAuthIssueDate 0..1 Extension<pas:extension-itemPreAuthIssueDate>
              :preAuthPeriod /url=pas:extension-itemPreAuthPeriod 0..1 Extension<pas:extension-itemPreAuthPeriod>
              :previousAuthorizationNumber /url=pas:extension-authorizationNumber 0..1 \
        Extension<pas:extension-authorizationNumber>
              :administrationReferenceNumber /url=pas:extension-administrationReferenceNumber 0..1 \
        Extension<pas:extension-administrationReferenceNumber>
              :requestedServiceDate /url=pas:extension-itemRequestedServiceDate 0..1 \
        Extension<pas:extension-itemRequestedServiceDate>
              :authorizedProvider /url=pas:extension-itemAuthorizedProvider 0..* \
        Extension<pas:extension-itemAuthorizedProvider>
              :authorizedItemDetail /url=pas:extension-itemAuthorizedDetail 0..1 \
        Extension<pas:extension-itemAuthorizedDetail>
              :admissionDates /url=pas:extension-admissionDates 0..1 Extension<pas:extension-admissionDates>
              :dischargeDate /url=pas:extension-dischargeDate 0..1 Extension<pas:extension-dischargeDate>
            adjudication
              extension
                :reviewAction /url=pas:extension-reviewAction 0..1 Extension<pas:extension-reviewAction>
              category ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication","code":"submitted"}]}
          addItem
            extension
              :itemTraceNumber /url=pas:extension-itemTraceNumber 0..* Extension<pas:extension-itemTraceNumber>
              :preAuthIssueDate /url=pas:extension-itemPreAuthIssueDate 0..1 Extension<pas:extension-itemPreAuthIssueDate>
              :preAuthPeriod /url=pas:extension-itemPreAuthPeriod 0..1 Extension<pas:extension-itemPreAuthPeriod>
              :previousAuthorizationNumber /url=pas:extension-authorizationNumber 0..1 \
        Extension<pas:extension-authorizationNumber>
              :administrationReferenceNumber /url=pas:extension-administrationReferenceNumber 0..1 \
        Extension<pas:extension-administrationReferenceNumber>
              :epsdtIndicator /url=pas:extension-epsdtIndicator 0..1 Extension<pas:extension-epsdtIndicator>
              :nursingHomeResidentialStatus /url=pas:extension-nursingHomeResidentialStatus 0..1 \
        Extension<pas:extension-nursingHomeResidentialStatus>
              :nursingHomeLevelOfCare /url=pas:extension-nursingHomeLevelOfCare 0..1 \
        Extension<pas:extension-nursingHomeLevelOfCare>
              :productOrServiceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
              :revenue /url=pas:extension-revenueCode 0..1 Extension<pas:extension-revenueCode>
              :revenueUnitRateLimit /url=pas:extension-revenueUnitRateLimit 0..1 \
        Extension<pas:extension-revenueUnitRateLimit>
              :requestedService /url=pas:extension-requestedService 0..1 Extension<pas:extension-requestedService>
              :requestType /url=pas:extension-serviceItemRequestType 0..1 Extension<pas:extension-serviceItemRequestType>
              :certificationType /url=pas:extension-certificationType 0..1 Extension<pas:extension-certificationType>
              :category /url=pas:extension-itemCategory 0..1 Extension<pas:extension-itemCategory>
              :admissionDates /url=pas:extension-admissionDates 0..1 Extension<pas:extension-admissionDates>
              :dischargeDate /url=pas:extension-dischargeDate 0..1 Extension<pas:extension-dischargeDate>
            itemSequence 1..1
            provider Reference(pas:profile-organization,pas:profile-practitioner)
              extension
                :providerType /url=pas:extension-authorizedProviderType 0..1 Extension<pas:extension-authorizedProviderType>
            productOrService ?X12278RequestedServiceType
            modifier ?X12278RequestedServiceModifierType
            quantity Quantity<pas:profile-quantity>
            adjudication
              extension
                :reviewAction /url=pas:extension-reviewAction 0..1 Extension<pas:extension-reviewAction>
              category ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication","code":"submitted"}]}
          adjudication
            extension
              :reviewAction /url=pas:extension-reviewAction 0..1 Extension<pas:extension-reviewAction>
            category ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication","code":"submitted"}]}
          processNote
            number 1..1
          error
            extension
              :followupAction /url=pas:extension-errorFollowupAction 0..1 Extension<pas:extension-errorFollowupAction>
              :errorElement /url=pas:extension-errorElement 0..1 Extension<pas:extension-errorElement>
              :errorPath /url=pas:extension-errorPath 0..1 Extension<pas:extension-errorPath>
            code ?X12278RejectReasonCodes
        profile pas:profile-communicationrequest CommunicationRequest - !IdentifierUnlessVO
          extension
            :serviceLineNumber /url=pas:extension-serviceLineNumber 0..1 Extension<pas:extension-serviceLineNumber>
          identifier 0..1
          status ="active"
          category 0..1 ?x12-755
          medium 0..1
          payload 0..1
            extension
              :communicatedDiagnosis /url=pas:extension-communicatedDiagnosis 0..* \
        Extension<pas:extension-communicatedDiagnosis>
              :contentModifier /url=pas:extension-contentModifier 0..* Extension<pas:extension-contentModifier>
            content[x] string
          requester Reference(pas:profile-insurer)
          recipient Reference(pas:profile-organization,pas:profile-practitioner)
          sender Reference(pas:profile-requestor)
        profile pas:profile-coverage Coverage - !us-core-15 !self-beneficiary
          identifier 1..*
            :memberid /type 1..1
              type 1..1 ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/v2-0203","code":"MB"}]}
          status ~"active"
          subscriber Reference(pas:profile-subscriber)
          beneficiary Reference(pas:profile-beneficiary)
          relationship 1..1
            coding
              :X12Code /this?x12-1069 0..1 ?x12-1069
          payor 1..1 Reference(pas:profile-insurer)
          class
            :group /type 0..1
              type ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/coverage-class","code":"group"}]}
            :plan /type 0..1
              type ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/coverage-class","code":"plan"}]}
        profile pas:profile-datatype-timing Timing - !prof-1
          extension
            :calendarPattern /url=pas:extension-timingcalendarpattern 0..1 \
        Extension<pas:extension-timingcalendarpattern>
            :deliveryPattern /url=pas:extension-timingdeliverypattern 0..1 \
        Extension<pas:extension-timingdeliverypattern>
          repeat
            bounds[x] Duration
        profile pas:profile-devicerequest DeviceRequest -
          extension
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          intent ="order"
          code[x] CodeableConcept ?X12278RequestedServiceType
          subject Reference(pas:profile-beneficiary)
          occurrence[x] Timing<pas:profile-datatype-timing>
        profile pas:profile-documentreference DocumentReference -
          type 1..1 ?us-core-documentreference-type
          category 1..*
            :uscore /this@us-core-documentreference-category 0..* @us-core-documentreference-category
          subject 1..1
          content
            attachment !us-core-6/2
              data 1..1
              url 0..0
          context
            encounter 0..1 Reference(Encounter)
        profile pas:profile-encounter Encounter -
          extension
            :patientStatus /url=pas:extension-patientStatus 0..1 Extension<pas:extension-patientStatus>
            :nursingHomeResidentialStatus /url=pas:extension-nursingHomeResidentialStatus 0..1 \
        Extension<pas:extension-nursingHomeResidentialStatus>
              value[x] ?x12-1345
          identifier
            system 1..1
            value 1..1
          status ="planned"
          type 1..* ?x12-1315
          subject 1..1 Reference(pas:profile-beneficiary)
          hospitalization
            admitSource ?x12-1314
        profile pas:profile-identifier Identifier -
          extension
            :subDepartment /url=pas:extension-identifierSubDepartment 0..1 \
        Extension<pas:extension-identifierSubDepartment>
            :jurisdiction /url=pas:extension-identifierJurisdiction 0..1 Extension<pas:extension-identifierJurisdiction>
          system 1..1
          value 1..1
        profile pas:profile-insurer Organization pas:profile-organization
          active ~true
          type ?x12-98
        profile pas:profile-location Location -
          status ~"active"
          name 1..1
          address 1..1
        profile pas:profile-medicationrequest MedicationRequest - !us-core-21
          extension
            :medicationAdherence /url=us:us-core-medication-adherence 0..* Extension<us:us-core-medication-adherence>
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          status ="active"
          intent ="order"
          category
            :us-core /this@medicationrequest-category 0..* @medicationrequest-category
          subject Reference(pas:profile-beneficiary)
          dosageInstruction
            timing Timing<pas:profile-datatype-timing>
            doseAndRate
              dose[x] Quantity<fhir:SimpleQuantity>|Range
        profile pas:profile-nutritionorder NutritionOrder -
          extension
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          intent ="order"
          patient Reference(pas:profile-beneficiary)
          oralDiet
            type ?X12278NutritionOralDietType
          enteralFormula
            baseFormulaType ?X12278NutritionEnteralFormulaType
        profile pas:profile-organization Organization -
          identifier Identifier<pas:profile-identifier>
            :NPI /this 0..* ~{"system":"http://hl7.org/fhir/sid/us-npi"} !us-core-16 !us-core-17
            :CLIA /this 0..* ~{"system":"urn:oid:2.16.840.1.113883.4.7"} !us-core-18
            :NAIC /this 0..* ~{"system":"urn:oid:2.16.840.1.113883.6.300"} !us-core-19
            :TIN /this 0..1 Identifier ~{"system":"http://terminology.hl7.org/NamingSystem/USEIN"}
            :PI /this 0..1 Identifier \
        ~{"type":{"coding":[{"system":"http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType","code":"payerid"}]}}
          active 1..1
          name 1..1
          address
            line 0..4
        profile pas:profile-pas-inquiry-request-bundle Bundle - !ClaimFirst
          identifier 1..1
          type ~"collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :Claim /resource=Claim 1..1
              resource Claim<pas:profile-claim-inquiry>
        profile pas:profile-pas-inquiry-response-bundle Bundle - !ClaimResponseFirst
          type ="collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :ClaimResponse /resource=ClaimResponse 0..*
              resource ClaimResponse<pas:profile-claiminquiryresponse>
        profile pas:profile-pas-request-bundle Bundle - !ClaimFirst
          identifier 1..1
          type ~"collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :Claim /resource=Claim 1..2
              resource Claim<pas:profile-claim,pas:profile-claim-update>
        profile pas:profile-pas-response-bundle Bundle - !ClaimResponseFirst
          identifier 1..1
          type ="collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :ClaimResponse /resource=ClaimResponse 1..1
              resource ClaimResponse<pas:profile-claimresponse>
        profile pas:profile-practitioner Practitioner -
          identifier 1..* Identifier<pas:profile-identifier>
            :NPI /this 0..* ~{"system":"http://hl7.org/fhir/sid/us-npi"} !us-core-16 !us-core-17
          name 1..*
            family 1..1
          address
            line 0..4
        """
}
