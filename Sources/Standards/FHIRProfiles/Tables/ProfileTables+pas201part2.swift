// Made by Tools/fhir_profiles.py from the packages of Da Vinci PAS 2.0.1; not to be changed by hand.

extension ProfileTables {
    /// Da Vinci PAS 2.0.1, part 2 of 2.
    static let pas201part2 = """
        profile pas:profile-claim-base Claim -
          extension
            :levelOfServiceType /url=pas:extension-levelOfServiceCode 0..1 Extension<pas:extension-levelOfServiceCode>
            :conditionCode /url=pas:extension-conditionCode 0..* Extension<pas:extension-conditionCode>
            :homeHealthCareInformation /url=pas:extension-homeHealthCareInformation 0..1 \
        Extension<pas:extension-homeHealthCareInformation>
          identifier 0..1 Identifier<pas:profile-identifier>
          status ~"active"
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
              provider Reference(Organization,Practitioner,PractitionerRole)
              role ?x12-98
              qualification ?x12-127
            :ItemClaimMember /extension(pas:extension-careTeamClaimScope)=false 0..*
              extension
                :careTeamClaimScope /url=pas:extension-careTeamClaimScope 1..1
                  value[x] =false
              provider Reference(Organization,Practitioner,PractitionerRole)
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
              timing[x] 1..1
                :timingDate /type=date !FullDateRule
                :timingPeriod /type=Period
                  start !FullDateRule
                  end !FullDateRule
              value[x] 0..0
          diagnosis
            diagnosis[x] CodeableConcept ?X12278DiagnosisCodes
            type 0..1 @X12278DiagnosisType
          insurance
            focal ~true
            coverage Reference(pas:profile-coverage)
          accident
            type ?x12-1362
            location[x] Address
          item 1..*
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
            location[x] CodeableConcept ?X12278LocationType
        profile pas:profile-claim-inquiry Claim pas:profile-claim-base
          extension
            :certificationType /url=pas:extension-certificationType 0..1 Extension<pas:extension-certificationType>
          item
            extension
              :certIssueDate /url=pas:extension-itemCertificationIssueDate 0..1 \
        Extension<pas:extension-itemCertificationIssueDate>
              :certExpirationDate /url=pas:extension-itemCertificationExpirationDate 0..1 \
        Extension<pas:extension-itemCertificationExpirationDate>
              :certEffectiveDate /url=pas:extension-itemCertificationEffectiveDate 0..1 \
        Extension<pas:extension-itemCertificationEffectiveDate>
              :reviewActionCode /url=pas:extension-reviewActionCode 0..1 Extension<pas:extension-reviewActionCode>
        profile pas:profile-claim-update Claim pas:profile-claim
          supportingInfo
            extension
              :infoChanged /url=pas:extension-infoChanged 0..1 Extension<pas:extension-infoChanged>
            modifierExtension
              :infoCancelledFlag /url=pas:modifierextension-infoCancelled 0..1 \
        Extension<pas:modifierextension-infoCancelled>
          item
            extension
              :infoChanged /url=pas:extension-infoChanged 0..1 Extension<pas:extension-infoChanged>
            modifierExtension
              :infoCancelledFlag /url=pas:modifierextension-infoCancelled 0..1 \
        Extension<pas:modifierextension-infoCancelled>
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
          identifier Identifier<pas:profile-identifier>
          status ~"active"
          use ~"preauthorization"
          patient Reference(pas:profile-beneficiary)
          insurer Reference(pas:profile-insurer)
          requestor Reference(pas:profile-practitionerrole,pas:profile-requestor)
          request Reference(pas:profile-claim)
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
              :authorizedItemDetail /url=pas:extension-itemAuthorizedDetail 0..1 \
        Extension<pas:extension-itemAuthorizedDetail>
              :authorizedProvider /url=pas:extension-itemAuthorizedProvider 0..* \
        Extension<pas:extension-itemAuthorizedProvider>
            adjudication
              extension
                :reviewAction /url=pas:extension-reviewAction 0..1 Extension<pas:extension-reviewAction>
              category ~{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication","code":"submitted"}]}
          error
            extension
              :followupAction /url=pas:extension-errorFollowupAction 0..1 Extension<pas:extension-errorFollowupAction>
              :errorElement /url=pas:extension-errorElement 0..1 Extension<pas:extension-errorElement>
              :errorPath /url=pas:extension-errorPath 0..1 Extension<pas:extension-errorPath>
            code ?X12278RejectReasonCodes
        profile pas:profile-communicationrequest CommunicationRequest -
          status ="active"
          category ?x12-755
          payload
            extension
              :serviceLineNumber /url=pas:extension-serviceLineNumber 0..1 Extension<pas:extension-serviceLineNumber>
              :communicatedDiagnosis /url=pas:extension-communicatedDiagnosis 0..* \
        Extension<pas:extension-communicatedDiagnosis>
              :contentModifier /url=pas:extension-contentModifier 0..* Extension<pas:extension-contentModifier>
            content[x] string
          requester Reference(pas:profile-insurer)
          recipient Reference(pas:profile-organization,pas:profile-practitioner)
          sender Reference(pas:profile-requestor)
        profile pas:profile-coverage Coverage -
          status ~"active"
          subscriber Reference(pas:profile-subscriber)
          beneficiary Reference(pas:profile-beneficiary)
          relationship
            coding
              :X12Code /this?x12-1069 0..1 ?x12-1069
          payor Reference(pas:profile-insurer)
        profile pas:profile-datatype-timing Timing -
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
          participant
            individual Reference(Practitioner)
          hospitalization
            admitSource ?x12-1314
        profile pas:profile-identifier Identifier -
          extension
            :subDepartment /url=pas:extension-identifierSubDepartment 0..1 \
        Extension<pas:extension-identifierSubDepartment>
            :jurisdiction /url=pas:extension-identifierJurisdiction 0..1 Extension<pas:extension-identifierJurisdiction>
        profile pas:profile-insurer Organization pas:profile-organization
          type ?x12-98
        profile pas:profile-location Location -
          name 1..1
          address 1..1
        profile pas:profile-medicationrequest MedicationRequest -
          extension
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          intent ="order"
          reported[x] boolean|Reference(Organization,Patient,Practitioner)
          subject Reference(pas:profile-beneficiary)
          authoredOn 1..1
          requester 1..1 Reference(Organization,Patient,Practitioner)
          dosageInstruction
            timing Timing<pas:profile-datatype-timing>
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
            :NPI /this 0..1 ~{"system":"http://hl7.org/fhir/sid/us-npi"}
            :CLIA /this 0..1 ~{"system":"urn:oid:2.16.840.1.113883.4.7"}
            :TIN /this 0..1 Identifier ~{"system":"http://terminology.hl7.org/NamingSystem/USEIN"}
              system 1..1
          active 1..1
          name 1..1
          address
            line 0..4
        profile pas:profile-pas-inquiry-request-bundle Bundle -
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
              fullUrl 0..1
              resource 0..1 Claim<pas:profile-claim-inquiry>
              search 0..1
              request 0..1
              response 0..1
        profile pas:profile-pas-inquiry-response-bundle Bundle -
          type ="collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :ClaimResponse /resource=ClaimResponse 0..*
              fullUrl 0..1
              resource 0..1 ClaimResponse<pas:profile-claiminquiryresponse>
              search 0..1
              request 0..1
              response 0..1
        profile pas:profile-pas-request-bundle Bundle -
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
              fullUrl 0..1
              resource 0..1 Claim<pas:profile-claim-update>
              search 0..1
              request 0..1
              response 0..1
        profile pas:profile-pas-response-bundle Bundle -
          type ="collection"
          timestamp 1..1
          entry 1..*
            fullUrl 1..1
            resource 1..1
            search 0..0
            request 0..0
            response 0..0
            :ClaimResponse /resource=ClaimResponse 1..1
              fullUrl 0..1
              resource 0..1 ClaimResponse<pas:profile-claimresponse>
              search 0..1
              request 0..1
              response 0..1
        profile pas:profile-practitioner Practitioner -
          identifier 1..* Identifier<pas:profile-identifier>
            :NPI /this 0..1 ~{"system":"http://hl7.org/fhir/sid/us-npi"}
          name 1..*
            family 1..1
        profile pas:profile-practitionerrole PractitionerRole -
          practitioner 1..1 Reference(pas:profile-practitioner)
          organization Reference(pas:profile-organization)
        profile pas:profile-requestor Organization pas:profile-organization
          type ?x12-98
        profile pas:profile-servicerequest ServiceRequest -
          extension
            :serviceCodeEnd /url=pas:extension-productOrServiceCodeEnd 0..1 \
        Extension<pas:extension-productOrServiceCodeEnd>
            :coverage /url=crd:ext-coverage-information 0..1 Extension<crd:ext-coverage-information>
          intent ="order"
          code ?X12278RequestedServiceType
          quantity[x] Quantity
          subject Reference(pas:profile-beneficiary)
          occurrence[x] Timing<pas:profile-datatype-timing>
        profile pas:profile-subscriber Patient -
          extension
            :race /url=us:us-core-race 0..1 Extension<us:us-core-race>
            :ethnicity /url=us:us-core-ethnicity 0..1 Extension<us:us-core-ethnicity>
            :birthsex /url=us:us-core-birthsex 0..1 Extension<us:us-core-birthsex>
            :militaryStatus /url=pas:extension-militaryStatus 0..1 Extension<pas:extension-militaryStatus>
          identifier 1..*
            system 1..1
            value 1..1
          name 1..* !us-core-8
          telecom
            system 1..1
            value 1..1
          gender 1..1
          birthDate !FullDateRule
        profile pas:profile-task Task - !AttachmentNeeded !QuestionnaireNeeded
          identifier 1..*
          intent ~"order"
          code 1..1 @PASTaskCodes
          for 1..1 Reference(pas:profile-beneficiary)
          requester 1..1
            identifier 1..1
          owner 1..1
            identifier 1..1
          reasonCode 1..1 \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"priorAuthorization"}]}
          reasonReference 1..1 Reference(pas:profile-claim)
          input 2..*
            :PayerURL /type 1..1
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"payer-url"}]}
              value[x] url
            :AttachmentsNeeded /type 0..*
              extension 1..*
                :paLineNumber /url=pas:extension-paLineNumber 1..1 Extension<pas:extension-paLineNumber>
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"attachments-needed"}]}
              value[x] CodeableConcept ?AttachmentRequestCodes
            :QuestionnairesNeeded /type 0..*
              extension 1..*
                :paLineNumber /url=pas:extension-paLineNumber 1..1 Extension<pas:extension-paLineNumber>
              type \
        ~{"coding":[{"system":"http://hl7.org/fhir/us/davinci-pas/CodeSystem/PASTempCodes","code":"questionnaires-needed"}]}
              value[x] Identifier<pas:profile-identifier>
        profile us:us-core-birthsex Extension -
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex"
          value[x] 1..1 code
            :valueCode /type=code 1..1 @birthsex
        profile us:us-core-ethnicity Extension -
          extension
            :ombCategory /url=ombCategory 0..1
              url ="ombCategory"
              value[x] 1..1 Coding @omb-ethnicity-category
            :detailed /url=detailed 0..*
              url ="detailed"
              value[x] 1..1 Coding @detailed-ethnicity
            :text /url=text 1..1
              url ="text"
              value[x] 1..1 string
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-ethnicity"
          value[x] 0..0
        profile us:us-core-race Extension -
          extension
            :ombCategory /url=ombCategory 0..5
              url ="ombCategory"
              value[x] 1..1 Coding
                :valueCoding /type=Coding 1..1 Coding @omb-race-category
            :detailed /url=detailed 0..*
              url ="detailed"
              value[x] 1..1 Coding
                :valueCoding /type=Coding 1..1 Coding @detailed-race
            :text /url=text 1..1
              url ="text"
              value[x] 1..1 string
                :valueString /type=string 1..1 string
          url ="http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"
          value[x] 0..0
        """
}
