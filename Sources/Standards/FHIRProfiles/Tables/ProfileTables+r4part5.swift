// Made by Tools/fhir_profiles.py from the definitions of FHIR R4 (4.0.1); not to be changed by hand.

extension ProfileTables {
    /// Types of FHIR R4, part 5 of 12.
    static let r4part5 = """
        type Coverage DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          type 0..1 CodeableConcept
          policyHolder 0..1 Reference(Organization,Patient,RelatedPerson)
          subscriber 0..1 Reference(Patient,RelatedPerson)
          subscriberId 0..1 string
          beneficiary 1..1 Reference(Patient)
          dependent 0..1 string
          relationship 0..1 CodeableConcept
          period 0..1 Period
          payor 1..* Reference(Organization,Patient,RelatedPerson)
          class 0..* -
            type 1..1 CodeableConcept
            value 1..1 string
            name 0..1 string
          order 0..1 positiveInt
          network 0..1 string
          costToBeneficiary 0..* -
            type 0..1 CodeableConcept
            value[x] 1..1 Quantity<fhir:SimpleQuantity>|Money
            exception 0..* -
              type 1..1 CodeableConcept
              period 0..1 Period
          subrogation 0..1 boolean
          contract 0..* Reference(Contract)
        type CoverageEligibilityRequest DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          priority 0..1 CodeableConcept
          purpose 1..* code @eligibilityrequest-purpose
          patient 1..1 Reference(Patient)
          serviced[x] 0..1 date|Period
          created 1..1 dateTime
          enterer 0..1 Reference(Practitioner,PractitionerRole)
          provider 0..1 Reference(Organization,Practitioner,PractitionerRole)
          insurer 1..1 Reference(Organization)
          facility 0..1 Reference(Location)
          supportingInfo 0..* -
            sequence 1..1 positiveInt
            information 1..1 Reference
            appliesToAll 0..1 boolean
          insurance 0..* -
            focal 0..1 boolean
            coverage 1..1 Reference(Coverage)
            businessArrangement 0..1 string
          item 0..* -
            supportingInfoSequence 0..* positiveInt
            category 0..1 CodeableConcept
            productOrService 0..1 CodeableConcept
            modifier 0..* CodeableConcept
            provider 0..1 Reference(Practitioner,PractitionerRole)
            quantity 0..1 Quantity<fhir:SimpleQuantity>
            unitPrice 0..1 Money
            facility 0..1 Reference(Location,Organization)
            diagnosis 0..* -
              diagnosis[x] 0..1 CodeableConcept|Reference(Condition)
            detail 0..* Reference
        type CoverageEligibilityResponse DomainResource
          identifier 0..* Identifier
          status 1..1 code @fm-status
          purpose 1..* code @eligibilityresponse-purpose
          patient 1..1 Reference(Patient)
          serviced[x] 0..1 date|Period
          created 1..1 dateTime
          requestor 0..1 Reference(Organization,Practitioner,PractitionerRole)
          request 1..1 Reference(CoverageEligibilityRequest)
          outcome 1..1 code @remittance-outcome
          disposition 0..1 string
          insurer 1..1 Reference(Organization)
          insurance 0..* -
            coverage 1..1 Reference(Coverage)
            inforce 0..1 boolean
            benefitPeriod 0..1 Period
            item 0..* - !ces-1
              category 0..1 CodeableConcept
              productOrService 0..1 CodeableConcept
              modifier 0..* CodeableConcept
              provider 0..1 Reference(Practitioner,PractitionerRole)
              excluded 0..1 boolean
              name 0..1 string
              description 0..1 string
              network 0..1 CodeableConcept
              unit 0..1 CodeableConcept
              term 0..1 CodeableConcept
              benefit 0..* -
                type 1..1 CodeableConcept
                allowed[x] 0..1 unsignedInt|string|Money
                used[x] 0..1 unsignedInt|string|Money
              authorizationRequired 0..1 boolean
              authorizationSupporting 0..* CodeableConcept
              authorizationUrl 0..1 uri
          preAuthRef 0..1 string
          form 0..1 CodeableConcept
          error 0..* -
            code 1..1 CodeableConcept
        type DataRequirement Element
          type 1..1 code @all-types
          profile 0..* canonical(StructureDefinition)
          subject[x] 0..1 CodeableConcept|Reference(Group)
          mustSupport 0..* string
          codeFilter 0..* = !drq-1
            path 0..1 string
            searchParam 0..1 string
            valueSet 0..1 canonical(ValueSet)
            code 0..* Coding
          dateFilter 0..* = !drq-2
            path 0..1 string
            searchParam 0..1 string
            value[x] 0..1 dateTime|Period|Duration
          limit 0..1 positiveInt
          sort 0..* =
            path 1..1 string
            direction 1..1 code @sort-direction
        type DetectedIssue DomainResource
          identifier 0..* Identifier
          status 1..1 code @observation-status
          code 0..1 CodeableConcept
          severity 0..1 code @detectedissue-severity
          patient 0..1 Reference(Patient)
          identified[x] 0..1 dateTime|Period
          author 0..1 Reference(Device,Practitioner,PractitionerRole)
          implicated 0..* Reference
          evidence 0..* -
            code 0..* CodeableConcept
            detail 0..* Reference
          detail 0..1 string
          reference 0..1 uri
          mitigation 0..* -
            action 1..1 CodeableConcept
            date 0..1 dateTime
            author 0..1 Reference(Practitioner,PractitionerRole)
        type Device DomainResource
          identifier 0..* Identifier
          definition 0..1 Reference(DeviceDefinition)
          udiCarrier 0..* -
            deviceIdentifier 0..1 string
            issuer 0..1 uri
            jurisdiction 0..1 uri
            carrierAIDC 0..1 base64Binary
            carrierHRF 0..1 string
            entryType 0..1 code @udi-entry-type
          status 0..1 code @device-status
          statusReason 0..* CodeableConcept
          distinctIdentifier 0..1 string
          manufacturer 0..1 string
          manufactureDate 0..1 dateTime
          expirationDate 0..1 dateTime
          lotNumber 0..1 string
          serialNumber 0..1 string
          deviceName 0..* -
            name 1..1 string
            type 1..1 code @device-nametype
          modelNumber 0..1 string
          partNumber 0..1 string
          type 0..1 CodeableConcept
          specialization 0..* -
            systemType 1..1 CodeableConcept
            version 0..1 string
          version 0..* -
            type 0..1 CodeableConcept
            component 0..1 Identifier
            value 1..1 string
          property 0..* -
            type 1..1 CodeableConcept
            valueQuantity 0..* Quantity
            valueCode 0..* CodeableConcept
          patient 0..1 Reference(Patient)
          owner 0..1 Reference(Organization)
          contact 0..* ContactPoint
          location 0..1 Reference(Location)
          url 0..1 uri
          note 0..* Annotation
          safety 0..* CodeableConcept
          parent 0..1 Reference(Device)
        type DeviceDefinition DomainResource
          identifier 0..* Identifier
          udiDeviceIdentifier 0..* -
            deviceIdentifier 1..1 string
            issuer 1..1 uri
            jurisdiction 1..1 uri
          manufacturer[x] 0..1 string|Reference(Organization)
          deviceName 0..* -
            name 1..1 string
            type 1..1 code @device-nametype
          modelNumber 0..1 string
          type 0..1 CodeableConcept
          specialization 0..* -
            systemType 1..1 string
            version 0..1 string
          version 0..* string
          safety 0..* CodeableConcept
          shelfLifeStorage 0..* ProductShelfLife
          physicalCharacteristics 0..1 ProdCharacteristic
          languageCode 0..* CodeableConcept
          capability 0..* -
            type 1..1 CodeableConcept
            description 0..* CodeableConcept
          property 0..* -
            type 1..1 CodeableConcept
            valueQuantity 0..* Quantity
            valueCode 0..* CodeableConcept
          owner 0..1 Reference(Organization)
          contact 0..* ContactPoint
          url 0..1 uri
          onlineInformation 0..1 uri
          note 0..* Annotation
          quantity 0..1 Quantity
          parentDevice 0..1 Reference(DeviceDefinition)
          material 0..* -
            substance 1..1 CodeableConcept
            alternate 0..1 boolean
            allergenicIndicator 0..1 boolean
        type DeviceMetric DomainResource
          identifier 0..* Identifier
          type 1..1 CodeableConcept
          unit 0..1 CodeableConcept
          source 0..1 Reference(Device)
          parent 0..1 Reference(Device)
          operationalStatus 0..1 code @metric-operational-status
          color 0..1 code @metric-color
          category 1..1 code @metric-category
          measurementPeriod 0..1 Timing
          calibration 0..* -
            type 0..1 code @metric-calibration-type
            state 0..1 code @metric-calibration-state
            time 0..1 instant
        type DeviceRequest DomainResource
          identifier 0..* Identifier
          instantiatesCanonical 0..* canonical(ActivityDefinition,PlanDefinition)
          instantiatesUri 0..* uri
          basedOn 0..* Reference
          priorRequest 0..* Reference
          groupIdentifier 0..1 Identifier
          status 0..1 code @request-status
          intent 1..1 code @request-intent
          priority 0..1 code @request-priority
          code[x] 1..1 Reference(Device)|CodeableConcept
          parameter 0..* -
            code 0..1 CodeableConcept
            value[x] 0..1 CodeableConcept|Quantity|Range|boolean
          subject 1..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          occurrence[x] 0..1 dateTime|Period|Timing
          authoredOn 0..1 dateTime
          requester 0..1 Reference(Device,Organization,Practitioner,PractitionerRole)
          performerType 0..1 CodeableConcept
          performer 0..1 \
        Reference(CareTeam,Device,HealthcareService,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Observation)
          insurance 0..* Reference(ClaimResponse,Coverage)
          supportingInfo 0..* Reference
          note 0..* Annotation
          relevantHistory 0..* Reference(Provenance)
        type DeviceUseStatement DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(ServiceRequest)
          status 1..1 code @device-statement-status
          subject 1..1 Reference(Group,Patient)
          derivedFrom 0..* \
        Reference(Claim,DocumentReference,Observation,Procedure,QuestionnaireResponse,ServiceRequest)
          timing[x] 0..1 Timing|Period|dateTime
          recordedOn 0..1 dateTime
          source 0..1 Reference(Patient,Practitioner,PractitionerRole,RelatedPerson)
          device 1..1 Reference(Device)
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,DiagnosticReport,DocumentReference,Media,Observation)
          bodySite 0..1 CodeableConcept
          note 0..* Annotation
        type DiagnosticReport DomainResource
          identifier 0..* Identifier
          basedOn 0..* Reference(CarePlan,ImmunizationRecommendation,MedicationRequest,NutritionOrder,ServiceRequest)
          status 1..1 code @diagnostic-report-status
          category 0..* CodeableConcept
          code 1..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Location,Patient)
          encounter 0..1 Reference(Encounter)
          effective[x] 0..1 dateTime|Period
          issued 0..1 instant
          performer 0..* Reference(CareTeam,Organization,Practitioner,PractitionerRole)
          resultsInterpreter 0..* Reference(CareTeam,Organization,Practitioner,PractitionerRole)
          specimen 0..* Reference(Specimen)
          result 0..* Reference(Observation)
          imagingStudy 0..* Reference(ImagingStudy)
          media 0..* -
            comment 0..1 string
            link 1..1 Reference(Media)
          conclusion 0..1 string
          conclusionCode 0..* CodeableConcept
          presentedForm 0..* Attachment
        type Distance Quantity !dis-1
        type DocumentManifest DomainResource
          masterIdentifier 0..1 Identifier
          identifier 0..* Identifier
          status 1..1 code @document-reference-status
          type 0..1 CodeableConcept
          subject 0..1 Reference(Device,Group,Patient,Practitioner)
          created 0..1 dateTime
          author 0..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          recipient 0..* Reference(Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          source 0..1 uri
          description 0..1 string
          content 1..* Reference
          related 0..* -
            identifier 0..1 Identifier
            ref 0..1 Reference
        type DocumentReference DomainResource
          masterIdentifier 0..1 Identifier
          identifier 0..* Identifier
          status 1..1 code @document-reference-status
          docStatus 0..1 code @composition-status
          type 0..1 CodeableConcept
          category 0..* CodeableConcept
          subject 0..1 Reference(Device,Group,Patient,Practitioner)
          date 0..1 instant
          author 0..* Reference(Device,Organization,Patient,Practitioner,PractitionerRole,RelatedPerson)
          authenticator 0..1 Reference(Organization,Practitioner,PractitionerRole)
          custodian 0..1 Reference(Organization)
          relatesTo 0..* -
            code 1..1 code @document-relationship-type
            target 1..1 Reference(DocumentReference)
          description 0..1 string
          securityLabel 0..* CodeableConcept
          content 1..* -
            attachment 1..1 Attachment
            format 0..1 Coding
          context 0..1 -
            encounter 0..* Reference(Encounter,EpisodeOfCare)
            event 0..* CodeableConcept
            period 0..1 Period
            facilityType 0..1 CodeableConcept
            practiceSetting 0..1 CodeableConcept
            sourcePatientInfo 0..1 Reference(Patient)
            related 0..* Reference
        type DomainResource Resource
          text 0..1 Narrative
          contained 0..* Resource
          extension 0..* Extension
          modifierExtension 0..* Extension
        type Dosage BackboneElement
          sequence 0..1 integer
          text 0..1 string
          additionalInstruction 0..* CodeableConcept
          patientInstruction 0..1 string
          timing 0..1 Timing
          asNeeded[x] 0..1 boolean|CodeableConcept
          site 0..1 CodeableConcept
          route 0..1 CodeableConcept
          method 0..1 CodeableConcept
          doseAndRate 0..* =
            type 0..1 CodeableConcept
            dose[x] 0..1 Range|Quantity<fhir:SimpleQuantity>
            rate[x] 0..1 Ratio|Range|Quantity<fhir:SimpleQuantity>
          maxDosePerPeriod 0..1 Ratio
          maxDosePerAdministration 0..1 Quantity<fhir:SimpleQuantity>
          maxDosePerLifetime 0..1 Quantity<fhir:SimpleQuantity>
        type Duration Quantity !drt-1
        type EffectEvidenceSynthesis DomainResource
          url 0..1 uri
          identifier 0..* Identifier
          version 0..1 string
          name 0..1 string
          title 0..1 string
          status 1..1 code @publication-status
          date 0..1 dateTime
          publisher 0..1 string
          contact 0..* ContactDetail
          description 0..1 markdown
          note 0..* Annotation
          useContext 0..* UsageContext
          jurisdiction 0..* CodeableConcept
          copyright 0..1 markdown
          approvalDate 0..1 date
          lastReviewDate 0..1 date
          effectivePeriod 0..1 Period
          topic 0..* CodeableConcept
          author 0..* ContactDetail
          editor 0..* ContactDetail
          reviewer 0..* ContactDetail
          endorser 0..* ContactDetail
          relatedArtifact 0..* RelatedArtifact
          synthesisType 0..1 CodeableConcept
          studyType 0..1 CodeableConcept
          population 1..1 Reference(EvidenceVariable)
          exposure 1..1 Reference(EvidenceVariable)
          exposureAlternative 1..1 Reference(EvidenceVariable)
          outcome 1..1 Reference(EvidenceVariable)
          sampleSize 0..1 -
            description 0..1 string
            numberOfStudies 0..1 integer
            numberOfParticipants 0..1 integer
          resultsByExposure 0..* -
            description 0..1 string
            exposureState 0..1 code @exposure-state
            variantState 0..1 CodeableConcept
            riskEvidenceSynthesis 1..1 Reference(RiskEvidenceSynthesis)
          effectEstimate 0..* -
            description 0..1 string
            type 0..1 CodeableConcept
            variantState 0..1 CodeableConcept
            value 0..1 decimal
            unitOfMeasure 0..1 CodeableConcept @ucum-units
            precisionEstimate 0..* -
              type 0..1 CodeableConcept
              level 0..1 decimal
              from 0..1 decimal
              to 0..1 decimal
          certainty 0..* -
            rating 0..* CodeableConcept
            note 0..* Annotation
            certaintySubcomponent 0..* -
              type 0..1 CodeableConcept
              rating 0..* CodeableConcept
              note 0..* Annotation
        type Element -
          id 0..1 string
          extension 0..* Extension
        type ElementDefinition BackboneElement !eld-2 !eld-5 !eld-6 !eld-7 !eld-8 !eld-11 !eld-13 !eld-14 !eld-15 \
        !eld-16 !eld-18 !eld-19 !eld-22
          path 1..1 string
          representation 0..* code @property-representation
          sliceName 0..1 string
          sliceIsConstraining 0..1 boolean
          label 0..1 string
          code 0..* Coding
          slicing 0..1 = !eld-1
            discriminator 0..* =
              type 1..1 code @discriminator-type
              path 1..1 string
            description 0..1 string
            ordered 0..1 boolean
            rules 1..1 code @resource-slicing-rules
          short 0..1 string
          definition 0..1 markdown
          comment 0..1 markdown
          requirements 0..1 markdown
          alias 0..* string
          min 0..1 unsignedInt
          max 0..1 string !eld-3
          base 0..1 =
            path 1..1 string
            min 1..1 unsignedInt
            max 1..1 string
          contentReference 0..1 uri
          type 0..* = !eld-4 !eld-17
            code 1..1 uri
            profile 0..* canonical(ImplementationGuide,StructureDefinition)
            targetProfile 0..* canonical(ImplementationGuide,StructureDefinition)
            aggregation 0..* code @resource-aggregation-mode
            versioning 0..1 code @reference-version-rules
          defaultValue[x] 0..1 *
          meaningWhenMissing 0..1 markdown
          orderMeaning 0..1 string
          fixed[x] 0..1 *
          pattern[x] 0..1 *
          example 0..* =
            label 1..1 string
            value[x] 1..1 *
          minValue[x] 0..1 date|dateTime|instant|time|decimal|integer|positiveInt|unsignedInt|Quantity
          maxValue[x] 0..1 date|dateTime|instant|time|decimal|integer|positiveInt|unsignedInt|Quantity
          maxLength 0..1 integer
          condition 0..* id
          constraint 0..* =
            key 1..1 id
            requirements 0..1 string
            severity 1..1 code @constraint-severity
            human 1..1 string
            expression 0..1 string
            xpath 0..1 string
            source 0..1 canonical(StructureDefinition)
          mustSupport 0..1 boolean
          isModifier 0..1 boolean
          isModifierReason 0..1 string
          isSummary 0..1 boolean
          binding 0..1 = !eld-12
            strength 1..1 code @binding-strength
            description 0..1 string
            valueSet 0..1 canonical(ValueSet)
          mapping 0..* =
            identity 1..1 id
            language 0..1 code ?form-mime
            map 1..1 string
            comment 0..1 string
        type Encounter DomainResource
          identifier 0..* Identifier
          status 1..1 code @encounter-status
          statusHistory 0..* -
            status 1..1 code @encounter-status
            period 1..1 Period
          class 1..1 Coding
          classHistory 0..* -
            class 1..1 Coding
            period 1..1 Period
          type 0..* CodeableConcept
          serviceType 0..1 CodeableConcept
          priority 0..1 CodeableConcept
          subject 0..1 Reference(Group,Patient)
          episodeOfCare 0..* Reference(EpisodeOfCare)
          basedOn 0..* Reference(ServiceRequest)
          participant 0..* -
            type 0..* CodeableConcept
            period 0..1 Period
            individual 0..1 Reference(Practitioner,PractitionerRole,RelatedPerson)
          appointment 0..* Reference(Appointment)
          period 0..1 Period
          length 0..1 Duration
          reasonCode 0..* CodeableConcept
          reasonReference 0..* Reference(Condition,ImmunizationRecommendation,Observation,Procedure)
          diagnosis 0..* -
            condition 1..1 Reference(Condition,Procedure)
            use 0..1 CodeableConcept
            rank 0..1 positiveInt
          account 0..* Reference(Account)
          hospitalization 0..1 -
            preAdmissionIdentifier 0..1 Identifier
            origin 0..1 Reference(Location,Organization)
            admitSource 0..1 CodeableConcept
            reAdmission 0..1 CodeableConcept
            dietPreference 0..* CodeableConcept
            specialCourtesy 0..* CodeableConcept
            specialArrangement 0..* CodeableConcept
            destination 0..1 Reference(Location,Organization)
            dischargeDisposition 0..1 CodeableConcept
          location 0..* -
            location 1..1 Reference(Location)
            status 0..1 code @encounter-location-status
            physicalType 0..1 CodeableConcept
            period 0..1 Period
          serviceProvider 0..1 Reference(Organization)
          partOf 0..1 Reference(Encounter)
        """
}
